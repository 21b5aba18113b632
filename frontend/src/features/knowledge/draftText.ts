import type { ArticleDraft, ArticleDraftText } from '@/api/types';

export function emptyDraft(known: Pick<ArticleDraftText, 'language' | 'category' | 'title'> & Partial<ArticleDraftText>): ArticleDraftText {
  return { question: known.title, alternateQuestions: [], intents: [], body: '', reply: '', ...known };
}

export function textOf({ language, category, title, question, alternateQuestions, intents, body, reply }: ArticleDraft): ArticleDraftText {
  return { language, category, title, question, alternateQuestions, intents, body, reply };
}

/** An address that a title suggests. */
export function slug(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  return plain.replace(/^-+|-+$/g, '');
}
