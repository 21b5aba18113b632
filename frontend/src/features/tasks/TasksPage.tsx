import { useCallback, useRef } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useI18n } from '@/i18n/I18n';
import { EmptyState } from '@/ui/EmptyState';
import { TaskView as TaskIcon } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { useShortcut } from '@/ui/useShortcut';
import { TaskListPane } from './TaskListPane';
import { TaskPane, type TaskSlots } from './TaskPane';
import styles from './TasksPage.module.css';
import { useTaskFilter } from './taskFilter';
import { TaskViews } from './TaskViews';

/** Three panes: views, list, task. What belongs to other features comes in by slots. */
export function TasksPage({ slots }: { slots: TaskSlots }) {
  const { t } = useI18n();
  const { id } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const { filter, change } = useTaskFilter();
  const pane = useRef<HTMLElement>(null);
  const open = useCallback((taskId: string | null) => void navigate({ pathname: taskId ? `/tasks/${taskId}` : '/tasks', search }), [navigate, search]);
  const focusTask = useCallback(() => {
    const field = pane.current?.querySelector<HTMLElement>('form input:not([type=hidden]), form textarea, form select');
    (field ?? pane.current)?.focus();
  }, []);
  useShortcut('ctrl+alt+f', focusTask);
  return (
    <div className={`${styles.page} ${id ? styles.reading : ''}`}>
      <PageTitle>{t('nav.tasks')}</PageTitle>
      <h1 className="visually-hidden">{t('nav.tasks')}</h1>
      <div className={styles.views}>
        <TaskViews selected={filter.view} onSelect={(view) => change({ view })} />
        {slots.start && <div className={styles.start}>{slots.start}</div>}
      </div>
      <TaskListPane className={styles.list} toolsClassName={styles.tools} filter={filter} onFilter={change} selectedId={id} onSelect={open} onOpen={focusTask} />
      <section className={styles.pane} ref={pane} tabIndex={-1} aria-label={t('task.pane')}>
        {id ? (
          <TaskPane key={id} id={id} slots={slots} onOpen={open} />
        ) : (
          <EmptyState icon={TaskIcon} title={t('tasks.choose')}>
            {t('tasks.choose.text')}
          </EmptyState>
        )}
      </section>
    </div>
  );
}
