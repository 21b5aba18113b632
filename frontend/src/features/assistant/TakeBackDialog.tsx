import { useState } from 'react';
import type { TrustChange } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { TextBox } from '@/ui/TextBox';
import { useTrustActions } from './useTrustActions.mutation';

export function TakeBackDialog({ change, name, onClose }: { change: TrustChange; name: string; onClose: () => void }) {
  const { t, word } = useI18n();
  const { takeBack } = useTrustActions();
  const [reason, setReason] = useState('');
  return (
    <Dialog title={t('trust.takeBack.title', { intent: name })} onClose={onClose}>
      <p>{t('trust.takeBack.text', { level: word('trust.level', change.fromLevel) })}</p>
      <TextBox label={t('model.serve.reason')} value={reason} onChange={setReason} rows={3} maxLength={1_000} required />
      {takeBack.error && <FailureNotice error={takeBack.error} />}
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button disabled={takeBack.isPending || reason.trim() === ''} onClick={() => takeBack.mutate({ id: change.id, reason }, { onSuccess: onClose })}>
          {t('trust.takeBack')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
