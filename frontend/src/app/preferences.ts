import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { Locale } from '@/i18n/format';
import { useMediaQuery } from '@/ui/useMediaQuery';

export type Theme = 'system' | 'light' | 'dark';

export interface Preferences {
  theme: Theme;
  setTheme: (theme: Theme) => void;
  locale: Locale;
  setLocale: (locale: Locale) => void;
}

function remembered<T extends string>(key: string, known: readonly T[]): T | null {
  const value = localStorage.getItem(key);
  return known.find((candidate) => candidate === value) ?? null;
}

function useRemembered<T extends string>(key: string, known: readonly T[], otherwise: T) {
  const [value, setValue] = useState<T>(() => remembered(key, known) ?? otherwise);
  useEffect(() => localStorage.setItem(key, value), [key, value]);
  return [value, setValue] as const;
}

export function usePreferencesState(): Preferences {
  const [theme, setTheme] = useRemembered<Theme>('casework.theme', ['system', 'light', 'dark'], 'system');
  const [locale, setLocale] = useRemembered<Locale>('casework.locale', ['en', 'de'], navigator.language.startsWith('de') ? 'de' : 'en');
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)');
  const shown = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;
  useEffect(() => {
    document.documentElement.dataset['theme'] = shown;
  }, [shown]);
  return useMemo(() => ({ theme, setTheme, locale, setLocale }), [theme, setTheme, locale, setLocale]);
}

export const PreferencesContext = createContext<Preferences | null>(null);

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error('usePreferences needs the application around it');
  return preferences;
}
