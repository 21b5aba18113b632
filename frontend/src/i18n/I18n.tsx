import { createContext, use, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { en } from './en';
import * as format from './format';
import type { Locale } from './format';
import { fill, isMessageKey, type MessageKey, type Messages, type Values } from './translate';

let german: Promise<Messages> | undefined;

/** German is only fetched by those who read it. */
function fetchGerman(): Promise<Messages> {
  return (german ??= import('./de').then((module) => module.de));
}

export interface I18n {
  locale: Locale;
  t: (key: MessageKey, values?: Values) => string;
  /** A word the server named, such as a status; shown as it came when no word of ours exists for it. */
  word: (prefix: string, value: string) => string;
  relativeTime: (at: string, now: Date) => string;
  duration: (milliseconds: number) => string;
  dateTime: (at: string) => string;
  day: (at: string) => string;
  number: (value: number) => string;
  percent: (share: number) => string;
  fileSize: (bytes: number) => string;
}

export function i18nFor(locale: Locale, messages: Messages): I18n {
  return {
    locale,
    t: (key, values) => fill(messages[key], values),
    word: (prefix, value) => {
      const key = `${prefix}.${value}`;
      return isMessageKey(messages, key) ? messages[key] : value;
    },
    relativeTime: (at, now) => format.relativeTime(locale, new Date(at), now),
    duration: (milliseconds) => format.duration(locale, milliseconds),
    dateTime: (at) => format.dateTime(locale, new Date(at)),
    day: (at) => format.day(locale, new Date(at)),
    number: (value) => format.number(locale, value),
    percent: (share) => format.percent(locale, share),
    fileSize: (bytes) => format.fileSize(locale, bytes),
  };
}

const I18nContext = createContext<I18n>(i18nFor('en', en));

export function I18nProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const messages = locale === 'de' ? use(fetchGerman()) : en;
  const i18n = useMemo(() => i18nFor(locale, messages), [locale, messages]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return <I18nContext value={i18n}>{children}</I18nContext>;
}

export function useI18n(): I18n {
  return useContext(I18nContext);
}
