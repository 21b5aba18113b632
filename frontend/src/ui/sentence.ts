import type { I18n } from '@/i18n/I18n';
import type { MessageKey } from '@/i18n/translate';

/** A piece of a sentence; names of the reader's own things are set apart from our words. */
export type Part = string | { name: string };

export type SentenceValues = Record<string, Part | Part[]>;

/** A message as pieces: every `{value}` in it is filled by the pieces of that name. */
export function partsOf({ t }: Pick<I18n, 't'>, key: MessageKey, values: SentenceValues = {}): Part[] {
  return t(key)
    .split(/(\{\w+\})/)
    .flatMap((piece): Part[] => {
      const value = /^\{(\w+)\}$/.exec(piece)?.[1];
      const filled = value === undefined ? undefined : values[value];
      if (filled === undefined) return piece === '' ? [] : [piece];
      return Array.isArray(filled) ? filled : [filled];
    });
}

export const plain = (parts: Part[]) => parts.map((part) => (typeof part === 'string' ? part : part.name)).join('');
