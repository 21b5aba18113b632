import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { queryKeys } from '@/api/queryKeys';
import type { IncidentRetry } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Progress } from '@/ui/Progress';
import styles from './Operations.module.css';
import { useIncidentRetries } from './useIncidents.query';

function OneRetry({ retry }: { retry: IncidentRetry }) {
  const { t, number } = useI18n();
  const done = retry.total - retry.waiting;
  const text = t('incidents.progress', { done: number(done), total: number(retry.total) });
  return (
    <div className={styles.card}>
      <Progress label={t('incidents.progressOf')} done={done} total={retry.total} text={text} />
      {retry.failed > 0 && <p className={styles.soft}>{t('incidents.failed', { count: number(retry.failed) })}</p>}
    </div>
  );
}

/** How far those are that are tried again together; the list follows when one is through. */
export function RetryProgress() {
  const cache = useQueryClient();
  const retries = useIncidentRetries();
  const open = retries.data?.filter(({ finishedAt }) => finishedAt === null) ?? [];
  const count = open.length;
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current) void cache.invalidateQueries({ queryKey: queryKeys.incidents.all });
    before.current = count;
  }, [cache, count]);
  return open.map((retry) => <OneRetry key={retry.id} retry={retry} />);
}
