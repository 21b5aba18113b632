import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ApiDescription } from '@/api/description';
import { useI18n } from '@/i18n/I18n';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Book } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { SearchField } from '@/ui/SearchField';
import { Skeleton } from '@/ui/Skeleton';
import styles from './DocsPage.module.css';
import { OperationDetails } from './OperationDetails';
import { operationsByTag, type Operation } from './operations';
import type { Schemas } from './schemas';
import { useDescription } from './useDescription.query';

/** Its parts exist once somebody has opened it: there are hundreds of operations. */
function OperationEntry({ operation, schemas }: { operation: Operation; schemas: Schemas }) {
  const isNamed = window.location.hash === `#${operation.operationId}`;
  const [wasOpened, setWasOpened] = useState(isNamed);
  return (
    <details id={operation.operationId} className={styles.operation} open={isNamed} onToggle={(event) => setWasOpened((before) => before || event.currentTarget.open)}>
      <summary className={styles.summary}>
        <span className={`${styles.method} ${styles[operation.method] ?? ''}`}>{operation.method}</span>
        <code className={styles.path}>{operation.path}</code>
        <span className={styles.soft}>{operation.summary}</span>
      </summary>
      {wasOpened && <OperationDetails operation={operation} schemas={schemas} />}
    </details>
  );
}

function Operations({ description, q }: { description: ApiDescription; q: string }) {
  const { t } = useI18n();
  const groups = operationsByTag(description, q);
  if (groups.length === 0) return <EmptyState icon={Book} title={t('docs.none')} />;
  return (
    <>
      <nav className={styles.tags} aria-label={t('docs.title')}>
        {groups.map(([tag]) => (
          <a key={tag} href={`#tag-${tag}`}>
            {tag}
          </a>
        ))}
      </nav>
      {groups.map(([tag, operations]) => (
        <section key={tag} aria-labelledby={`tag-${tag}`}>
          <h2 id={`tag-${tag}`} className={styles.tag}>
            {tag}
          </h2>
          {operations.map((operation) => (
            <OperationEntry key={operation.operationId} operation={operation} schemas={description.components.schemas} />
          ))}
        </section>
      ))}
    </>
  );
}

export function DocsPage() {
  const { t } = useI18n();
  const description = useDescription();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  return (
    <div className={styles.page}>
      <PageTitle>{t('docs.title')}</PageTitle>
      <div>
        <h1>{t('docs.title')}</h1>
        <p className={styles.soft}>
          {t('docs.lead')} <a href="/api/openapi.json">{t('docs.file')}</a>
        </p>
      </div>
      <SearchField label={t('docs.search')} value={q} onSearch={(text) => setParams(text ? { q: text } : {}, { replace: true })} />
      {description.isPending && <Skeleton lines={15} />}
      {description.isError && <FailureNotice error={description.error} onRetry={() => void description.refetch()} />}
      {description.data && <Operations description={description.data} q={q} />}
    </div>
  );
}
