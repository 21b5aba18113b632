import { useState } from 'react';
import type { Task, TaskAction } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { OverflowMenuVertical } from '@/ui/icons';
import { Menu, type MenuItem } from '@/ui/Menu';
import { useAnnounce } from '@/ui/Toasts';
import { useShortcut } from '@/ui/useShortcut';
import { HandToDialog } from './HandToDialog';
import { ScheduleDialog } from './ScheduleDialog';
import styles from './TaskActions.module.css';
import { useChangeTask, type TaskStep } from './useChangeTask.mutation';
import { useClaimTask } from './useClaimTask.mutation';

export function TaskActions({ task }: { task: Task }) {
  const { t } = useI18n();
  const { say, fail } = useAnnounce();
  const claim = useClaimTask();
  const change = useChangeTask(task);
  const [dialog, setDialog] = useState<'assign' | 'delegate' | 'schedule' | null>(null);
  const can = (action: TaskAction) => task.actions.includes(action);

  function claimIt() {
    if (can('claim')) claim.mutate(task, { onError: fail, onSuccess: () => say(t('task.claimed'), task.subject) });
  }

  function apply(step: TaskStep, told: string) {
    setDialog(null);
    change.mutate(step, { onError: fail, onSuccess: () => say(told, task.subject) });
  }

  useShortcut('ctrl+alt+c', claimIt);
  const offered: [TaskAction, MenuItem][] = [
    ['release', { label: t('task.release'), onSelect: () => apply({ kind: 'release' }, t('task.released')) }],
    ['assign', { label: t('task.assign'), onSelect: () => setDialog('assign') }],
    ['delegate', { label: t('task.delegate'), onSelect: () => setDialog('delegate') }],
    ['schedule', { label: t('task.schedule'), onSelect: () => setDialog('schedule') }],
  ];
  const items = offered.filter(([action]) => can(action)).map(([, item]) => item);
  return (
    <div className={styles.actions}>
      {can('claim') && (
        <Button onClick={claimIt} disabled={claim.isPending} aria-keyshortcuts="Control+Alt+C" title="Ctrl+Alt+C">
          {t('task.claim')}
        </Button>
      )}
      {can('resolve') && (
        <Button kind="secondary" onClick={() => apply({ kind: 'give-back' }, t('task.givenBack'))}>
          {t('task.giveBack')}
        </Button>
      )}
      {items.length > 0 && <Menu icon={OverflowMenuVertical} label={t('task.more')} items={items} />}
      {(dialog === 'assign' || dialog === 'delegate') && (
        <HandToDialog
          task={task}
          teams={dialog === 'assign' && task.caseTeam ? [task.team?.id ?? null, task.caseTeam.id] : [task.team?.id ?? null]}
          title={t(dialog === 'assign' ? 'task.assign' : 'task.delegate')}
          onClose={() => setDialog(null)}
          onChoose={(person) =>
            dialog === 'assign'
              ? apply({ kind: 'assign', assignee: person.id }, t('task.assigned', { name: person.name }))
              : apply({ kind: 'delegate', to: person.id }, t('task.delegated', { name: person.name }))
          }
        />
      )}
      {dialog === 'schedule' && (
        <ScheduleDialog task={task} onClose={() => setDialog(null)} onSave={(changed) => apply({ kind: 'schedule', change: changed }, t('task.scheduled'))} />
      )}
    </div>
  );
}
