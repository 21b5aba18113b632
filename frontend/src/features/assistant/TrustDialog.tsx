import { useState } from 'react';
import type { TrustLevel, TrustStanding } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { CheckBox } from '@/ui/CheckBox';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { SelectField } from '@/ui/SelectField';
import { TextBox } from '@/ui/TextBox';
import { useTrustActions } from './useTrustActions.mutation';

const LEVELS: TrustLevel[] = ['watch', 'suggest', 'act-with-undo', 'act'];

/** Puts a step on another level for an intent, whatever the evidence says. */
export function TrustDialog({ standing, name, onClose }: { standing: TrustStanding; name: string; onClose: () => void }) {
  const { t, word } = useI18n();
  const { choose } = useTrustActions();
  const [level, setLevel] = useState<TrustLevel>(standing.level);
  const [held, setHeld] = useState(standing.held);
  const [reason, setReason] = useState('');
  const possible = LEVELS.slice(0, LEVELS.indexOf(standing.most) + 1);
  return (
    <Dialog title={t('trust.choose.title', { intent: name })} onClose={onClose}>
      <SelectField label={t('trust.level')} value={level} onChange={(value) => setLevel(value as TrustLevel)} choices={possible.map((value) => ({ value, label: word('trust.level', value) }))} />
      <p>{t(`trust.level.${level}.help`)}</p>
      <CheckBox label={t('trust.hold')} help={t('trust.hold.help')} checked={held} onChange={setHeld} />
      <TextBox label={t('model.serve.reason')} value={reason} onChange={setReason} rows={3} maxLength={1_000} required />
      {choose.error && <FailureNotice error={choose.error} />}
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button disabled={choose.isPending || reason.trim() === ''} onClick={() => choose.mutate({ step: standing.step, intent: standing.intent, level, held, reason }, { onSuccess: onClose })}>
          {t('trust.choose')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
