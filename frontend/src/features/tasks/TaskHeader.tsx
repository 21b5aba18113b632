import { Link } from 'react-router';
import { useActor } from '@/api/actor';
import type { Task } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Avatar } from '@/ui/Avatar';
import { Button } from '@/ui/Button';
import { CaseStatusBadge } from '@/ui/CaseStatusBadge';
import { Deadline } from '@/ui/Deadline';
import { ArrowLeft } from '@/ui/icons';
import { Priority } from '@/ui/Priority';
import { TaskActions } from './TaskActions';
import styles from './TaskHeader.module.css';

function Holder({ task }: { task: Task }) {
  const { t } = useI18n();
  const { user } = useActor();
  if (!task.assignee) return <span>{t('task.unassigned')}</span>;
  const own = task.assignee.id === user.id;
  return (
    <span className={styles.who}>
      <Avatar name={task.assignee.name} size="small" tone={own ? 'own' : 'other'} />
      {own ? t('task.yours') : t('task.heldBy', { name: task.assignee.name })}
      {task.delegation === 'pending' && task.owner && ` · ${t('task.delegatedBy', { name: task.owner.name })}`}
    </span>
  );
}

export function TaskHeader({ task, onBack }: { task: Task; onBack: () => void }) {
  const { t, day } = useI18n();
  return (
    <header className={styles.header}>
      <div className={styles.back}>
        <Button kind="quiet" icon={ArrowLeft} onClick={onBack}>
          {t('task.back')}
        </Button>
      </div>
      <p className={styles.line}>
        <span>{task.name}</span>
        <Link to={`/cases/${task.caseNumber}`}>{task.caseNumber}</Link>
        <CaseStatusBadge status={task.caseStatus} />
        {task.customerName && <span>{task.customerName}</span>}
      </p>
      <h2 className={styles.title}>{task.subject}</h2>
      <div className={styles.line}>
        <Holder task={task} />
        {task.team && <span>{task.team.name}</span>}
        <Priority value={task.priority} />
        {task.dueAt && <Deadline at={task.dueAt} metAt={task.completedAt} />}
        {task.followUpAt && <span>{t('task.followUp', { date: day(task.followUpAt) })}</span>}
      </div>
      <div className={styles.actions}>
        <TaskActions task={task} />
      </div>
    </header>
  );
}
