import { useState } from 'react';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';

/** Takes a draft from the person who edits it, who is asked for first: they can't save any more. */
export function TakeOverButton({ holder, onTakeOver }: { holder: string | null; onTakeOver: () => void }) {
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  function take() {
    setAsking(false);
    onTakeOver();
  }
  return (
    <>
      <Button kind="secondary" onClick={() => setAsking(true)}>
        {t('flowEdit.takeOver')}
      </Button>
      {asking && (
        <ConfirmDialog title={holder ? t('flowEdit.takeOver.from', { name: holder }) : t('flowEdit.takeOver.title')} confirm={t('flowEdit.takeOver.now')} onConfirm={take} onClose={() => setAsking(false)}>
          <p>{t('flowEdit.takeOver.text')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
