import { useActor } from '@/api/actor';
import { useI18n } from '@/i18n/I18n';
import { SelectField } from '@/ui/SelectField';
import { useMediaQuery } from '@/ui/useMediaQuery';
import type { TaskView } from './taskFilter';
import styles from './TaskViews.module.css';
import { useTaskCounts } from './useTaskCounts.query';

interface View {
  id: TaskView;
  label: string;
  count: number | undefined;
}

function useViews(): { own: View[]; teams: View[]; done: View[] } {
  const { t } = useI18n();
  const { teams } = useActor();
  const { data: counts } = useTaskCounts();
  return {
    own: [
      { id: 'all', label: t('view.all'), count: counts?.all },
      { id: 'mine', label: t('view.mine'), count: counts?.mine },
      { id: 'unassigned', label: t('view.unassigned'), count: counts?.unassigned },
    ],
    teams: teams.map((team) => ({ id: `team:${team.id}`, label: team.name, count: counts && (counts.team[team.id] ?? 0) })),
    done: [{ id: 'completed', label: t('view.completed'), count: counts?.completed }],
  };
}

export interface TaskViewsProps {
  selected: TaskView;
  onSelect: (view: TaskView) => void;
}

export function TaskViews({ selected, onSelect }: TaskViewsProps) {
  const { t } = useI18n();
  const { own, teams, done } = useViews();
  const narrow = useMediaQuery('(max-width: 68rem)');
  if (narrow) {
    const choices = [...own, ...teams, ...done].map(({ id, label, count }) => ({ value: id, label: count === undefined ? label : `${label} (${count})` }));
    return (
      <div className={styles.narrow}>
        <SelectField label={t('view.label')} hideLabel value={selected} choices={choices} onChange={(value) => onSelect(value as TaskView)} />
      </div>
    );
  }
  const button = ({ id, label, count }: View) => (
    <li key={id}>
      <button type="button" className={styles.view} aria-current={id === selected} onClick={() => onSelect(id)}>
        {label}{' '}
        <span className={styles.count}>{count ?? '·'}</span>
      </button>
    </li>
  );
  return (
    <nav className={styles.views} aria-label={t('view.label')}>
      <ul>{own.map(button)}</ul>
      {teams.length > 0 && <h2 className={styles.group}>{t('view.teams')}</h2>}
      <ul>{teams.map(button)}</ul>
      <h2 className={styles.group}>{t('view.archive')}</h2>
      <ul>{done.map(button)}</ul>
    </nav>
  );
}
