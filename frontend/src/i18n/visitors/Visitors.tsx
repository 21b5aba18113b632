import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Locale } from '../format';
import { de } from './de';
import { en } from './en';

export type VisitorKey = keyof typeof en;
export type VisitorMessages = Record<VisitorKey, string>;

const WORDS: Record<Locale, VisitorMessages> = { en, de };

export interface VisitorWords {
  locale: Locale;
  setLocale: (locale: Locale) => void;
  t: (key: VisitorKey, values?: Record<string, string | number>) => string;
}

const WordsContext = createContext<VisitorWords | null>(null);

/** German to those whose language begins with de, English to the rest. */
export function localeOf(tag: string): Locale {
  return /^de\b/i.test(tag) ? 'de' : 'en';
}

/** Speaks the language given, until the reader chooses another. */
export function Visitors({ language, children }: { language: string; children: ReactNode }) {
  const [chosen, setChosen] = useState<Locale | null>(null);
  const locale = chosen ?? localeOf(language);
  const words = useMemo<VisitorWords>(
    () => ({
      locale,
      setLocale: setChosen,
      t: (key, values = {}) => WORDS[locale][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
    }),
    [locale],
  );
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): VisitorWords {
  const words = useContext(WordsContext);
  if (!words) throw new Error('a page for visitors needs Visitors around it');
  return words;
}
