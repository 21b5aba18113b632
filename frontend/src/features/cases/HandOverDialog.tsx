import { useState, type FormEvent } from 'react';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { TextBox } from '@/ui/TextBox';
import { TextField } from '@/ui/TextField';
import { useAnnounce } from '@/ui/Toasts';
import { useHandOver } from './useHandOver.mutation';

export function HandOverDialog({ number, onClose }: { number: string; onClose: () => void }) {
  const { t } = useI18n();
  const { say } = useAnnounce();
  const [reason, setReason] = useState('');
  const [company, setCompany] = useState('');
  const handOver = useHandOver(number);
  function submit(event: FormEvent) {
    event.preventDefault();
    handOver.mutate(
      { reason, ...(company && { company }) },
      {
        onSuccess: (lead) => {
          say(t('lead.handedOver', { number: lead.number }));
          onClose();
        },
      },
    );
  }
  return (
    <Dialog title={t('lead.handOver.title', { number })} onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'contents' }}>
        <p>{t('lead.handOver.text')}</p>
        {handOver.error && <FailureNotice error={handOver.error} />}
        <TextBox label={t('lead.handOver.reason')} rows={3} required value={reason} onChange={setReason} />
        <TextField label={t('lead.company')} value={company} maxLength={200} onChange={setCompany} />
        <DialogActions>
          <Button kind="secondary" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={handOver.isPending || reason.trim() === ''}>
            {t('lead.handOver')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
