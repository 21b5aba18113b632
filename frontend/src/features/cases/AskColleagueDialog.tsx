import { useState, type FormEvent } from 'react';
import type { CaseFile } from '@/api/types';
import { useTeams } from '@/api/useTeams.query';
import { useUsers } from '@/api/useUsers.query';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { SelectField } from '@/ui/SelectField';
import { TextBox } from '@/ui/TextBox';
import { TextField } from '@/ui/TextField';
import { useAnnounce } from '@/ui/Toasts';
import { useAskColleague } from './useAskColleague.mutation';

const atOf = (local: string) => (local === '' ? null : new Date(local).toISOString());

export function AskColleagueDialog({ file, onClose }: { file: CaseFile; onClose: () => void }) {
  const { t } = useI18n();
  const { say } = useAnnounce();
  const ask = useAskColleague(file.number);
  const [team, setTeam] = useState(file.team?.id ?? '');
  const [colleague, setColleague] = useState('');
  const [question, setQuestion] = useState('');
  const [due, setDue] = useState('');
  const teams = useTeams();
  const people = useUsers(team === '' ? null : team);
  function submit(event: FormEvent) {
    event.preventDefault();
    ask.mutate(
      { question, team, assignee: colleague === '' ? null : colleague, dueAt: atOf(due) },
      {
        onSuccess: () => {
          say(t('case.ask.sent'));
          onClose();
        },
      },
    );
  }
  return (
    <Dialog title={t('case.ask.title', { number: file.number })} onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'contents' }}>
        <p>{t('case.ask.text')}</p>
        {ask.error && <FailureNotice error={ask.error} />}
        <SelectField
          label={t('case.ask.team')}
          value={team}
          choices={[{ value: '', label: t('case.ask.chooseTeam') }, ...(teams.data ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(chosen) => {
            setTeam(chosen);
            setColleague('');
          }}
        />
        <SelectField
          label={t('case.ask.colleague')}
          value={colleague}
          choices={[{ value: '', label: t('case.ask.anybody') }, ...(team === '' ? [] : (people.data ?? [])).map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={setColleague}
        />
        <TextBox label={t('case.ask.question')} rows={4} required maxLength={10_000} value={question} onChange={setQuestion} />
        <TextField label={t('case.ask.due')} type="datetime-local" value={due} onChange={setDue} />
        <DialogActions>
          <Button kind="secondary" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={ask.isPending || team === '' || question.trim() === ''}>
            {t('case.ask')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
