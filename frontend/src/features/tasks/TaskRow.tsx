import { useActor } from '@/api/actor';
import type { TaskSummary } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Avatar } from '@/ui/Avatar';
import { Deadline } from '@/ui/Deadline';
import { Priority } from '@/ui/Priority';
import { When } from '@/ui/When';
import { RiskBadge } from './RiskBadge';
import styles from './TaskRow.module.css';

function Holder({ task }: { task: TaskSummary }) {
  const { t } = useI18n();
  const { user } = useActor();
  if (!task.assignee) return <span className={styles.soft}>{task.team?.name ?? t('task.unassigned')}</span>;
  const own = task.assignee.id === user.id;
  return (
    <>
      <Avatar name={task.assignee.name} size="small" tone={own ? 'own' : 'other'} />
      <span className={styles.soft}>{own ? t('task.you') : task.assignee.name}</span>
    </>
  );
}

function Clock({ task }: { task: TaskSummary }) {
  if (task.completedAt) {
    return (
      <span className={styles.soft}>
        <When at={task.completedAt} />
      </span>
    );
  }
  return task.dueAt ? <Deadline at={task.dueAt} /> : null;
}

export function TaskRow({ task, selected }: { task: TaskSummary; selected: boolean }) {
  return (
    <div className={`${styles.row} ${selected ? styles.selected : ''}`}>
      <span className={styles.line}>
        <span className={styles.subject}>{task.subject}</span>
        <Priority value={task.priority} />
      </span>
      <span className={styles.line}>
        <span className={styles.soft}>
          {task.name} · {task.customerName ?? task.caseNumber}
        </span>
        <Clock task={task} />
      </span>
      <span className={styles.line}>
        <span className={styles.case}>
          <span className={styles.soft}>{task.caseNumber}</span>
          {task.risk && <RiskBadge risk={task.risk} />}
        </span>
        <span className={styles.who}>
          <Holder task={task} />
        </span>
      </span>
    </div>
  );
}
