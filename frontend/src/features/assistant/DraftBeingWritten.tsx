import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Skeleton } from '@/ui/Skeleton';
import styles from './AssistantPanel.module.css';
import replyStyles from './ReplyCard.module.css';
import type { Withdrawal } from './useNewDraft';
import { WithdrawalNotice } from './WithdrawalNotice';

export interface DraftBeingWrittenProps {
  text: string;
  withdrawal: Withdrawal | null;
  onStop: () => void;
}

/** What can be read before it is checked: to be looked at, not to be used. */
export function DraftBeingWritten({ text, withdrawal, onStop }: DraftBeingWrittenProps) {
  const { t } = useI18n();
  return (
    <div className={styles.card} aria-busy="true">
      <div className={styles.head}>
        <h3>{t('assistant.draft')}</h3>
        <Badge tone="warn">{t('draft.new.unchecked')}</Badge>
      </div>
      {withdrawal && <WithdrawalNotice withdrawal={withdrawal} />}
      {text === '' ? (
        <>
          <p className={styles.soft}>{t('draft.new.waiting')}</p>
          <Skeleton lines={3} />
        </>
      ) : (
        <p className={`${replyStyles.text} ${replyStyles.unchecked}`}>{text}</p>
      )}
      <div className={styles.actions}>
        <Button kind="secondary" onClick={onStop}>
          {t('draft.new.stop')}
        </Button>
      </div>
    </div>
  );
}
