import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Folder } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import styles from './Insights.module.css';

interface Pages<T> {
  data: { pages: { items: T[] }[] } | undefined;
  isPending: boolean;
  isError: boolean;
  error: unknown;
  refetch: () => unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

interface Props<T extends { caseNumber: string }> {
  title: string;
  /** What is counted, and when. */
  children: ReactNode;
  back: { to: string; label: string };
  rows: Pages<T>;
  columns: { head: string; cell: (row: T) => ReactNode }[];
}

/** The cases behind a figure, page by page. */
export function BehindPage<T extends { caseNumber: string }>({ title, children, back, rows, columns }: Props<T>) {
  const { t } = useI18n();
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={styles.page}>
      <PageTitle>{title}</PageTitle>
      <Link to={back.to}>{back.label}</Link>
      <div>
        <h1>{title}</h1>
        {children}
      </div>
      {rows.isPending && <Skeleton lines={9} />}
      {rows.isError && <FailureNotice error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.data && items.length === 0 && <EmptyState icon={Folder} title={t('insights.noCases')} />}
      {items.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('insights.case')}</th>
                {columns.map(({ head }) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((row) => (
                <tr key={row.caseNumber}>
                  <th scope="row">
                    <Link to={`/cases/${row.caseNumber}`}>{row.caseNumber}</Link>
                  </th>
                  {columns.map(({ head, cell }) => (
                    <td key={head}>{cell(row)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.hasNextPage && (
        <Button kind="secondary" disabled={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t('insights.moreCases')}
        </Button>
      )}
    </div>
  );
}
