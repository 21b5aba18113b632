import { useCallback } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMay } from '@/api/actor';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Folder } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { CaseFilters } from './CaseFilters';
import { filterOf, type CaseFilter } from './caseFilter';
import styles from './CasesPage.module.css';
import { CaseTable } from './CaseTable';
import { useCaseCount } from './useCaseCount.query';
import { useCases } from './useCases.query';

export function CasesPage() {
  const { t } = useI18n();
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const cases = useCases(filter);
  const count = useCaseCount(filter);
  const items = cases.data?.pages.flatMap((page) => page.items) ?? [];
  const change = useCallback(
    (name: keyof CaseFilter, value: string) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const search = useCallback((q: string) => change('q', q), [change]);
  return (
    <div className={styles.page}>
      <PageTitle>{t('nav.cases')}</PageTitle>
      <div className={styles.head}>
        <div>
          <h1>{t('nav.cases')}</h1>
          <span className={styles.count} role="status">
            {count.data === undefined ? ' ' : t('cases.count', { count: count.data })}
          </span>
        </div>
        {may('cases:open') && (
          <span className={styles.links}>
            <Link to="/leads/new">{t('lead.new')}</Link>
            <Link to="/cases/new">{t('ticket.new')}</Link>
          </span>
        )}
      </div>
      <div className={styles.filters}>
        <CaseFilters filter={filter} onChange={change} onSearch={search} />
      </div>
      {cases.isPending && <Skeleton lines={20} />}
      {cases.isError && <FailureNotice error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.isSuccess && items.length === 0 && (
        <EmptyState icon={Folder} title={t('cases.empty')}>
          {t('cases.empty.text')}
        </EmptyState>
      )}
      {items.length > 0 && <CaseTable cases={items} />}
      {cases.hasNextPage && (
        <div className={styles.more}>
          <Button kind="secondary" onClick={() => void cases.fetchNextPage()} disabled={cases.isFetchingNextPage}>
            {t('cases.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
