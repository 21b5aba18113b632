import { useState } from 'react';
import type { Task, User } from '@/api/types';
import { useMembers } from '@/api/useUsers.query';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { SelectField } from '@/ui/SelectField';
import { Skeleton } from '@/ui/Skeleton';

export interface HandToDialogProps {
  task: Task;
  /** A task is assigned within the case's team as well, but delegated within its own only. */
  teams: (string | null)[];
  title: string;
  onClose: () => void;
  onChoose: (person: User) => void;
}

/** Chooses the colleague, of these teams, who is to have the task. */
export function HandToDialog({ task, teams, title, onClose, onChoose }: HandToDialogProps) {
  const { t } = useI18n();
  const users = useMembers(teams);
  const [chosen, setChosen] = useState('');
  const people = (users.data ?? []).filter((user) => user.id !== task.assignee?.id);
  const person = people.find((user) => user.id === chosen);
  const label = (user: User) => (user.away ? t('task.personAway', { name: user.name }) : user.name);
  return (
    <Dialog title={title} onClose={onClose}>
      {users.isPending && <Skeleton lines={2} />}
      {users.isError && <FailureNotice error={users.error} />}
      {users.isSuccess && (
        <SelectField
          label={t('task.person')}
          value={chosen}
          choices={[{ value: '', label: t('task.choosePerson') }, ...people.map((user) => ({ value: user.id, label: label(user) }))]}
          onChange={setChosen}
        />
      )}
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button disabled={!person} onClick={() => person && onChoose(person)}>
          {title}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
