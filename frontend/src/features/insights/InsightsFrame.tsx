import type { ReactNode } from 'react';
import { FailureNotice } from '@/ui/FailureNotice';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import styles from './Insights.module.css';
import { InsightsNav } from './InsightsNav';
import type { InsightsFilter } from './insightsFilter';

interface Props<T> {
  title: string;
  lead: string;
  filter: InsightsFilter;
  filters: ReactNode;
  query: { data: T | undefined; isError: boolean; error: unknown; refetch: () => unknown };
  children: (data: T) => ReactNode;
}

/** A page of figures: what it is, of which cases, and what is said while it waits or fails. */
export function InsightsFrame<T>({ title, lead, filter, filters, query, children }: Props<T>) {
  return (
    <div className={styles.page}>
      <PageTitle>{title}</PageTitle>
      <InsightsNav filter={filter} />
      <div>
        <h1>{title}</h1>
        <p className={styles.lead}>{lead}</p>
      </div>
      {filters}
      {query.isError && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && !query.isError && <Skeleton lines={12} />}
      {query.data !== undefined && children(query.data)}
    </div>
  );
}
