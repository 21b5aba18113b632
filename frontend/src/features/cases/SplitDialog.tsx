import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import type { CaseFile, Message } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { CheckBox } from '@/ui/CheckBox';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { Skeleton } from '@/ui/Skeleton';
import { TextField } from '@/ui/TextField';
import { useAnnounce } from '@/ui/Toasts';
import styles from './SplitDialog.module.css';
import { useMessages } from './useMessages.query';
import { useSplitCase } from './useSplitCase.mutation';

const SHOWN = 120;

function beginning({ body }: Message): string {
  return body.length <= SHOWN ? body : `${body.slice(0, SHOWN)} …`;
}

export function SplitDialog({ file, onClose }: { file: CaseFile; onClose: () => void }) {
  const { t } = useI18n();
  const { say } = useAnnounce();
  const navigate = useNavigate();
  const messages = useMessages(file.number);
  const split = useSplitCase(file.number);
  const [chosen, setChosen] = useState<string[]>([]);
  const [subject, setSubject] = useState(file.subject);
  const ofCustomer = (messages.data ?? []).some(({ id, direction }) => direction === 'inbound' && chosen.includes(id));
  function choose(id: string, wanted: boolean) {
    setChosen((before) => (wanted ? [...before, id] : before.filter((other) => other !== id)));
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    split.mutate(
      { messages: chosen, subject },
      {
        onSuccess: ({ number }) => {
          say(t('case.split.done', { number }));
          void navigate(`/cases/${number}`);
        },
      },
    );
  }
  return (
    <Dialog title={t('case.split.title', { number: file.number })} onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'contents' }}>
        <p>{t('case.split.text')}</p>
        {split.error && <FailureNotice error={split.error} />}
        {messages.isPending && <Skeleton lines={4} />}
        <fieldset className={styles.messages}>
          <legend>{t('case.split.messages')}</legend>
          {(messages.data ?? []).map((message) => (
            <CheckBox
              key={message.id}
              label={`${message.author.name}: ${beginning(message)}`}
              checked={chosen.includes(message.id)}
              onChange={(wanted) => choose(message.id, wanted)}
            />
          ))}
        </fieldset>
        <p className={styles.hint} role="status">
          {chosen.length > 0 && !ofCustomer && t('case.split.needsCustomer')}
        </p>
        <TextField label={t('case.split.subject')} required maxLength={400} value={subject} onChange={setSubject} />
        <DialogActions>
          <Button kind="secondary" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={split.isPending || !ofCustomer || subject.trim() === ''}>
            {t('case.split')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
