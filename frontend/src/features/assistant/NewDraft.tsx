import { useState } from 'react';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { TextBox } from '@/ui/TextBox';
import { useAnnounce } from '@/ui/Toasts';
import styles from './AssistantPanel.module.css';
import { DraftBeingWritten } from './DraftBeingWritten';
import { useNewDraft } from './useNewDraft';
import { WithdrawalNotice } from './WithdrawalNotice';

const PRESETS = ['shorter', 'friendly', 'formal', 'steps'] as const;
const LONGEST = 500;

/** Asks for another draft, with or without a word on how it should be. */
export function NewDraft({ caseNumber, hasDraft }: { caseNumber: string; hasDraft: boolean }) {
  const { t } = useI18n();
  const { say } = useAnnounce();
  const [open, setOpen] = useState(false);
  const [instruction, setInstruction] = useState('');
  const { state, write, stop } = useNewDraft(caseNumber, () => {
    setOpen(false);
    say(t('draft.new.ready'));
  });
  if (state.at === 'work') return <DraftBeingWritten text={state.text} withdrawal={state.withdrawal} onStop={stop} />;
  return (
    <>
      {state.at === 'rest' && state.withdrawal && <WithdrawalNotice withdrawal={state.withdrawal} />}
      {state.at === 'failure' && <FailureNotice error={state.error} onRetry={() => void write(state.instruction)} />}
      {open ? (
        <div className={styles.card}>
          <div className={styles.actions}>
            {PRESETS.map((preset) => (
              <Button key={preset} kind="secondary" onClick={() => void write(t(`draft.preset.${preset}`))}>
                {t(`draft.preset.${preset}`)}
              </Button>
            ))}
          </div>
          <TextBox label={t('draft.new.instruction')} rows={2} maxLength={LONGEST} value={instruction} onChange={setInstruction} />
          <div className={styles.actions}>
            <Button onClick={() => void write(instruction.trim() || null)}>{t('draft.new.write')}</Button>
            <Button kind="quiet" onClick={() => setOpen(false)}>
              {t('action.cancel')}
            </Button>
          </div>
        </div>
      ) : (
        <div>
          <Button kind="quiet" aria-expanded={false} onClick={() => setOpen(true)}>
            {t(hasDraft ? 'draft.new' : 'draft.new.first')}
          </Button>
        </div>
      )}
    </>
  );
}
