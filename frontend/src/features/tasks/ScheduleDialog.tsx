import { useState, type FormEvent } from 'react';
import type { Task, TaskChange } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';

/** "2026-11-22T17:00" in the reader's own time zone, as the browser's field wants it. */
function localTime(at: string | null): string {
  if (!at) return '';
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const instant = (local: string) => (local === '' ? null : new Date(local).toISOString());

const PRIORITIES = [
  ['10', 'priority.low'],
  ['30', 'priority.normal'],
  ['60', 'priority.high'],
  ['90', 'priority.urgent'],
] as const;

export interface ScheduleDialogProps {
  task: Task;
  onClose: () => void;
  onSave: (change: TaskChange) => void;
}

export function ScheduleDialog({ task, onClose, onSave }: ScheduleDialogProps) {
  const { t } = useI18n();
  const [due, setDue] = useState(localTime(task.dueAt));
  const [followUp, setFollowUp] = useState(localTime(task.followUpAt));
  const [priority, setPriority] = useState(String(task.priority));
  const known = PRIORITIES.some(([value]) => value === String(task.priority));

  function save(event: FormEvent) {
    event.preventDefault();
    onSave({
      ...(due !== localTime(task.dueAt) && { dueAt: instant(due) }),
      ...(followUp !== localTime(task.followUpAt) && { followUpAt: instant(followUp) }),
      ...(priority !== String(task.priority) && { priority: Number(priority) }),
    });
  }

  return (
    <Dialog title={t('task.schedule')} onClose={onClose}>
      <form onSubmit={save} style={{ display: 'contents' }}>
        <TextField label={t('task.due')} type="datetime-local" value={due} onChange={setDue} />
        <TextField label={t('task.followUpAt')} type="datetime-local" value={followUp} onChange={setFollowUp} />
        <SelectField
          label={t('task.priority')}
          value={priority}
          choices={[...(known ? [] : [{ value: String(task.priority), label: String(task.priority) }]), ...PRIORITIES.map(([value, key]) => ({ value, label: t(key) }))]}
          onChange={setPriority}
        />
        <DialogActions>
          <Button kind="secondary" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit">{t('action.save')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
