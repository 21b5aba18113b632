import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Folder } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { FigureTable, type Column } from './FigureTable';
import styles from './Insights.module.css';

interface Rows<T> {
  items: T[] | undefined;
  isPending: boolean;
  isError: boolean;
  error: unknown;
  refetch: () => unknown;
  /** Undefined where all come at once. */
  hasNextPage?: boolean;
  isFetchingNextPage?: boolean;
  fetchNextPage?: () => unknown;
}

interface Props<T> {
  title: string;
  /** What is counted, and when. */
  children: ReactNode;
  back: { to: string; label: string };
  rows: Rows<T>;
  /** A case may stand there more than once. */
  keyOf?: (row: T) => string | number;
  columns: Column<T>[];
}

/** Rows of all pages that have been fetched. */
export function allPages<T>(query: Omit<Rows<T>, 'items'> & { data: { pages: { items: T[] }[] } | undefined }): Rows<T> {
  return { ...query, items: query.data?.pages.flatMap(({ items }) => items) };
}

/** The cases behind a figure, page by page. */
export function BehindPage<T extends { caseNumber: string }>({ title, children, back, rows, keyOf = ({ caseNumber }) => caseNumber, columns }: Props<T>) {
  const { t } = useI18n();
  const { items } = rows;
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
      {items?.length === 0 && <EmptyState icon={Folder} title={t('insights.noCases')} />}
      {items && items.length > 0 && (
        <FigureTable label={title} rows={items} keyOf={keyOf} columns={[{ head: t('insights.case'), cell: ({ caseNumber }) => <Link to={`/cases/${caseNumber}`}>{caseNumber}</Link> }, ...columns]} />
      )}
      {rows.hasNextPage && (
        <Button kind="secondary" disabled={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage?.()}>
          {t('insights.moreCases')}
        </Button>
      )}
    </div>
  );
}
