import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Task } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Checkmark, SkipForward } from '@/ui/icons';
import styles from './TaskDone.module.css';
import { TaskRow } from './TaskRow';
import { useNextOwnTask } from './useNextOwnTask.query';
import { useTakeNext } from './useTakeNext';

/** After the work: the next own task, or the next one of the teams. */
export function TaskDone({ task, onOpen }: { task: Task; onOpen: (id: string) => void }) {
  const { t } = useI18n();
  const next = useNextOwnTask(task.id);
  const takeNext = useTakeNext(onOpen);
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => region.current?.focus(), []);
  return (
    <div className={styles.done} ref={region} tabIndex={-1} role="status">
      <EmptyState icon={Checkmark} title={t('task.done', { name: task.name })}>
        <Link to={`/cases/${task.caseNumber}`}>{t('task.done.case', { number: task.caseNumber })}</Link>
      </EmptyState>
      {next.data && (
        <>
          <p className={styles.label}>{t('task.done.next')}</p>
          <button type="button" className={styles.next} onClick={() => next.data && onOpen(next.data.id)}>
            <TaskRow task={next.data} selected={false} />
          </button>
        </>
      )}
      <Button kind={next.data ? 'secondary' : 'primary'} icon={SkipForward} onClick={takeNext.take} disabled={takeNext.isPending}>
        {t('task.takeNext')}
      </Button>
    </div>
  );
}
