import { Link } from 'react-router';
import { useMay } from '@/api/actor';
import type { TaskSummary } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Deadline } from '@/ui/Deadline';
import { FailureNotice } from '@/ui/FailureNotice';
import { Skeleton } from '@/ui/Skeleton';
import { When } from '@/ui/When';
import styles from './CaseTasks.module.css';
import { useCaseTasks } from './useCaseTasks.query';

function TaskFacts({ task }: { task: TaskSummary }) {
  const { t } = useI18n();
  return (
    <>
      <span className={styles.name}>{task.name}</span>
      <span className={styles.soft}>
        <span>{task.assignee?.name ?? task.team?.name ?? t('task.unassigned')}</span>
        {task.completedAt && (
          <span>
            {t('task.completedAt')} <When at={task.completedAt} />
          </span>
        )}
        {!task.completedAt && task.dueAt && <Deadline at={task.dueAt} />}
      </span>
    </>
  );
}

export function CaseTasks({ number }: { number: string }) {
  const { t } = useI18n();
  const may = useMay();
  const tasks = useCaseTasks(number);
  if (tasks.isPending) return <Skeleton lines={3} />;
  if (tasks.isError) return <FailureNotice error={tasks.error} />;
  if (tasks.data.length === 0) return <p className={styles.soft}>{t('case.noTasks')}</p>;
  return (
    <ul className={styles.list}>
      {tasks.data.map((task) => (
        <li key={task.id}>
          {may('tasks:work') && !task.completedAt ? (
            <Link className={styles.task} to={`/tasks/${task.id}`}>
              <TaskFacts task={task} />
            </Link>
          ) : (
            <div className={styles.task}>
              <TaskFacts task={task} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
