import { Link } from 'react-router';
import type { ReplySource } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import styles from './ReplyCard.module.css';

export function SourceList({ sources, lit }: { sources: ReplySource[]; lit: string[] }) {
  const { t } = useI18n();
  return (
    <ol className={styles.sources} aria-label={t('assistant.sources')}>
      {sources.map((source, index) => (
        <li key={source.id} className={`${styles.source} ${lit.includes(source.id) ? styles.lit : ''}`} aria-current={lit.includes(source.id) || undefined}>
          <span>
            {index + 1} · <Link to={`/knowledge/${encodeURIComponent(source.articleId)}`}>{source.title}</Link>
          </span>
          <span className={styles.passage}>{source.passage}</span>
        </li>
      ))}
    </ol>
  );
}
