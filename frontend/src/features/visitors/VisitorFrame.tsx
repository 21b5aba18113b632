import { useEffect, type ReactNode } from 'react';
import { useWords } from '@/i18n/visitors/Visitors';
import styles from './VisitorFrame.module.css';

const LANGUAGES = [
  ['en', 'English'],
  ['de', 'Deutsch'],
] as const;

export interface VisitorFrameProps {
  company: string | null;
  title: string;
  /** Within somebody else's page, which has a head of its own. */
  embedded?: boolean;
  children: ReactNode;
}

/** The calm paper that every page for visitors is written on. */
export function VisitorFrame({ company, title, embedded = false, children }: VisitorFrameProps) {
  const { locale, setLocale, t } = useWords();
  useEffect(() => {
    document.title = company ? `${title} · ${company}` : title;
  }, [company, title]);
  return (
    <div className={embedded ? styles.embedded : styles.page}>
      {!embedded && (
        <header className={styles.header}>
          <p className={styles.company}>{company}</p>
          <nav aria-label={t('language.choose')} className={styles.languages}>
            {LANGUAGES.map(([tag, name]) => (
              <button key={tag} type="button" lang={tag} aria-pressed={tag === locale} onClick={() => setLocale(tag)}>
                {name}
              </button>
            ))}
          </nav>
        </header>
      )}
      <main className={styles.card}>{children}</main>
    </div>
  );
}
