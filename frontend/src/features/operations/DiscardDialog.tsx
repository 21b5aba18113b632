import { useState } from 'react';
import { failureOf } from '@/api/failure';
import type { ParkedWork } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { TextBox } from '@/ui/TextBox';
import { useSettleParked } from './useSettleParked.mutation';

export function DiscardDialog({ parked, onClose }: { parked: ParkedWork; onClose: () => void }) {
  const { t } = useI18n();
  const { discard } = useSettleParked();
  const [note, setNote] = useState('');
  const failure = discard.error && failureOf(discard.error);
  const error = failure?.kind === 'invalid' ? failure.violations.find(({ field }) => field === 'note')?.message : undefined;
  return (
    <Dialog title={t('parked.discard.title')} onClose={onClose}>
      <p>{t('parked.discard.text')}</p>
      {discard.error && !error && <FailureNotice error={discard.error} />}
      <TextBox label={t('parked.note')} value={note} onChange={setNote} rows={3} maxLength={500} required error={error} />
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button kind="danger" disabled={note.trim() === '' || discard.isPending} onClick={() => discard.mutate({ kind: parked.kind, id: parked.id, note }, { onSuccess: onClose })}>
          {t('parked.discard')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
