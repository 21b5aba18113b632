import { useMemo } from 'react';
import { useCategories } from '@/api/useCategories.query';
import { useTeams } from '@/api/useTeams.query';
import { useI18n, type I18n } from '@/i18n/I18n';

type Words = Readonly<Record<string, string>>;

const WORDED = new Set(['tier', 'channel', 'urgency', 'sentiment', 'language']);

/** A value of a fact as people say it; null where we have no word for it. */
export function valueWords(fact: string, value: string, { word }: Pick<I18n, 'word'>): string | null {
  const known = `${fact}.${value}`;
  const said = word('fact', known);
  if (said !== known) return said;
  const own = WORDED.has(fact) ? word(fact, value) : value;
  return own === value ? null : own;
}

/** The values that this installation gives names to, by fact: categories, and what customers want. */
export function useNamedValues(): Readonly<Record<string, Words>> {
  const { locale } = useI18n();
  const { data } = useCategories();
  return useMemo(() => {
    const named = (all: { id: string; name: Words }[] = []) => Object.fromEntries(all.map(({ id, name }) => [id, name[locale] ?? id]));
    return { category: named(data), intent: named(data?.flatMap(({ intents }) => intents)) };
  }, [data, locale]);
}

/** A value of a fact as people say it, or else as it is written. */
export function useValueWords(): (fact: string, value: string) => string {
  const i18n = useI18n();
  const named = useNamedValues();
  const { data: teams } = useTeams();
  return (fact, value) => named[fact]?.[value] ?? teams?.find(({ id }) => id === value)?.name ?? valueWords(fact, value, i18n) ?? value;
}
