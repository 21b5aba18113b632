import { useState, type FormEvent } from 'react';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { TextBox } from '@/ui/TextBox';
import { useWithdrawCase } from './useWithdrawCase.mutation';

export function WithdrawDialog({ number, onClose }: { number: string; onClose: () => void }) {
  const { t } = useI18n();
  const [reason, setReason] = useState('');
  const withdraw = useWithdrawCase(number);
  function submit(event: FormEvent) {
    event.preventDefault();
    withdraw.mutate(reason, { onSuccess: onClose });
  }
  return (
    <Dialog title={t('case.withdraw.title', { number })} onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'contents' }}>
        <p>{t('case.withdraw.text')}</p>
        {withdraw.error && <FailureNotice error={withdraw.error} />}
        <TextBox label={t('case.withdraw.reason')} rows={3} required value={reason} onChange={setReason} />
        <DialogActions>
          <Button kind="secondary" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button kind="danger" type="submit" disabled={withdraw.isPending || reason.trim() === ''}>
            {t('case.withdraw')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
