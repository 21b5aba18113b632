import { Link } from 'react-router';
import type { ReplySource, SourceDoubt } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import styles from './ReplyCard.module.css';

/** An article by its title; an answer that was given before by its case. */
function SourceName({ source }: { source: ReplySource }) {
  const { t } = useI18n();
  if (source.caseNumber) {
    return (
      <>
        {t('assistant.source.case')} <Link to={`/cases/${source.caseNumber}`}>{source.caseNumber}</Link>
      </>
    );
  }
  return <Link to={`/knowledge/${encodeURIComponent(source.articleId ?? '')}`}>{source.title}</Link>;
}

function Warning({ doubt }: { doubt: SourceDoubt }) {
  const { t, day } = useI18n();
  return <span className={styles.doubt}>{t(`assistant.doubt.${doubt.kind}`, { since: doubt.since ? day(doubt.since) : '' })}</span>;
}

export function SourceList({ sources, lit }: { sources: ReplySource[]; lit: string[] }) {
  const { t } = useI18n();
  return (
    <ol className={styles.sources} aria-label={t('assistant.sources')}>
      {sources.map((source, index) => (
        <li key={source.id} className={`${styles.source} ${lit.includes(source.id) ? styles.lit : ''}`} aria-current={lit.includes(source.id) || undefined}>
          <span>
            {index + 1} · <SourceName source={source} />
          </span>
          {source.doubt && <Warning doubt={source.doubt} />}
          <span className={styles.passage}>{source.passage}</span>
        </li>
      ))}
    </ol>
  );
}
