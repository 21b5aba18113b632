import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Outcome.module.css';

/** How it ended, said where the reader is. */
export function Outcome({ good = false, title, children }: { good?: boolean; title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.outcome}>
      <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" className={good ? styles.good : styles.calm} fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round">
        <circle cx="24" cy="24" r="21" />
        {good ? <path d="m15 24.5 6.5 6.5L34 18" /> : <path d="M24 14v13M24 33v.5" />}
      </svg>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}
