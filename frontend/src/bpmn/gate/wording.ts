/** A part of a sentence; what it shows stands in its numbered places. */
export interface Phrase {
  key: string;
  arguments: string[];
}

/** What a finding says, apart from any language. */
export interface Wording extends Phrase {
  /** For the place `{detail}` of the sentence. */
  detail: Phrase | null;
  /** The setting of the element that the sentence is about. */
  setting: string | null;
}

export interface Stated {
  reason: string;
  fix?: string;
}

/** The sentences of one language: those of the rule file are English. */
export interface Sentences {
  complaints: Record<string, Stated>;
  phrases: Record<string, string>;
}

export interface Said {
  reason: string;
  fix: string | null;
}

/** The sentence and what to do about it; null where the language has no words for it. */
export function inWords({ complaints, phrases }: Sentences, wording: Wording): Said | null {
  const { detail, setting } = wording;
  const stated = Object.hasOwn(complaints, wording.key) ? complaints[wording.key] : undefined;
  const phrase = detail && Object.hasOwn(phrases, detail.key) ? phrases[detail.key] : undefined;
  if (!stated || (detail && phrase === undefined)) return null;
  const inside = detail && phrase !== undefined ? filled(phrase, detail.arguments, '') : '';
  const reason = filled(stated.reason, wording.arguments, inside);
  return { reason: setting === null ? reason : `${reason} (${setting})`, fix: stated.fix === undefined ? null : filled(stated.fix, wording.arguments, inside) };
}

function filled(sentence: string, shown: string[], detail: string): string {
  return sentence.replace(/\{(\d|detail)\}/g, (_, place: string) => (place === 'detail' ? detail : (shown[Number(place)] ?? '')));
}
