import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { failureOf } from '@/api/failure';
import type { Task } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Search } from '@/ui/icons';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { Tabs } from '@/ui/Tabs';
import { TaskDone } from './TaskDone';
import { TaskHeader } from './TaskHeader';
import styles from './TaskPane.module.css';
import { useTask } from './useTask.query';

/** What the pane shows of other features; the application fills it in. */
export interface TaskSlots {
  work: (task: Task, onDone: () => void) => ReactNode;
  file: (caseNumber: string) => ReactNode;
  history: (caseNumber: string) => ReactNode;
  diagram: (caseNumber: string) => ReactNode;
  /** What starts new work, below the views. */
  start?: ReactNode;
}

const TABS = ['form', 'case', 'history', 'diagram', 'description'] as const;

export interface TaskPaneProps {
  id: string;
  slots: TaskSlots;
  onOpen: (id: string | null) => void;
}

export function TaskPane({ id, slots, onOpen }: TaskPaneProps) {
  const { t } = useI18n();
  const task = useTask(id);
  const [params, setParams] = useSearchParams();
  const [done, setDone] = useState<Task | null>(null);

  if (done) return <TaskDone task={done} onOpen={onOpen} />;
  if (task.isPending) return <Skeleton lines={14} />;
  if (task.isError && !task.data) {
    if (failureOf(task.error).kind !== 'not-found') return <FailureNotice error={task.error} onRetry={() => void task.refetch()} />;
    return (
      <EmptyState icon={Search} title={t('task.gone')}>
        {t('task.gone.text')}
      </EmptyState>
    );
  }

  const shown = task.data;
  const content: Record<(typeof TABS)[number], () => ReactNode> = {
    form: () => slots.work(shown, () => setDone(shown)),
    case: () => slots.file(shown.caseNumber),
    history: () => slots.history(shown.caseNumber),
    diagram: () => slots.diagram(shown.caseNumber),
    description: () => <p className={styles.text}>{shown.description || t('task.noDescription')}</p>,
  };
  const selectTab = (tab: string) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (tab === 'form') next.delete('tab');
        else next.set('tab', tab);
        return next;
      },
      { replace: true },
    );
  return (
    <div className={styles.pane}>
      <PageTitle>{`${shown.name} · ${shown.caseNumber}`}</PageTitle>
      <div>
        <TaskHeader task={shown} onBack={() => onOpen(null)} />
        {shown.completedAt && (
          <div className={styles.notice}>
            <Notice tone="info" title={t('task.completed', { name: shown.assignee?.name ?? t('task.somebody') })} />
          </div>
        )}
      </div>
      <div className={styles.body}>
        <Tabs
          label={t('task.tabs')}
          selected={TABS.find((tab) => tab === params.get('tab')) ?? 'form'}
          onSelect={selectTab}
          tabs={TABS.map((tab) => ({ id: tab, label: t(`tab.${tab}`), content: content[tab] }))}
        />
      </div>
    </div>
  );
}
