import { useState, type FormEvent } from 'react';
import type { NewEscalation } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { SelectField } from '@/ui/SelectField';
import { TextBox } from '@/ui/TextBox';
import { useAnnounce } from '@/ui/Toasts';
import { useEscalateCase } from './useEscalateCase.mutation';

const REASONS: NewEscalation['reason'][] = ['agent-request', 'churn-signal', 'vip'];

export function EscalateDialog({ number, onClose }: { number: string; onClose: () => void }) {
  const { t, word } = useI18n();
  const { say } = useAnnounce();
  const escalate = useEscalateCase(number);
  const [reason, setReason] = useState<NewEscalation['reason']>('agent-request');
  const [note, setNote] = useState('');
  function submit(event: FormEvent) {
    event.preventDefault();
    escalate.mutate(
      { reason, note: note.trim() === '' ? null : note },
      {
        onSuccess: () => {
          say(t('case.escalate.done'));
          onClose();
        },
      },
    );
  }
  return (
    <Dialog title={t('case.escalate.title', { number })} onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'contents' }}>
        <p>{t('case.escalate.text')}</p>
        {escalate.error && <FailureNotice error={escalate.error} />}
        <SelectField
          label={t('case.escalate.reason')}
          value={reason}
          choices={REASONS.map((value) => ({ value, label: word('escalationReason', value) }))}
          onChange={(value) => setReason(REASONS.find((known) => known === value) ?? 'agent-request')}
        />
        <TextBox label={t('case.escalate.note')} rows={3} maxLength={10_000} value={note} onChange={setNote} />
        <DialogActions>
          <Button kind="secondary" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={escalate.isPending}>
            {t('case.escalate')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
