import { useState } from 'react';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { TextBox } from '@/ui/TextBox';
import { useTicketModelActions } from './useTicketModelActions.mutation';

export function ServeDialog({ version, onClose }: { version: number; onClose: () => void }) {
  const { t } = useI18n();
  const { serve } = useTicketModelActions();
  const [reason, setReason] = useState('');
  return (
    <Dialog title={t('model.serve.title', { version })} onClose={onClose}>
      <p>{t('model.serve.text')}</p>
      <TextBox label={t('model.serve.reason')} value={reason} onChange={setReason} rows={3} maxLength={1_000} required />
      {serve.error && <FailureNotice error={serve.error} />}
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button disabled={serve.isPending || reason.trim() === ''} onClick={() => serve.mutate({ version, reason }, { onSuccess: onClose })}>
          {t('model.putInPlace')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
