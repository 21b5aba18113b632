import type { ReplyWish } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import styles from './AssistantPanel.module.css';

/** What a draft was asked to be, and whether it could be. */
export function WishNote({ wish }: { wish: ReplyWish }) {
  const { t } = useI18n();
  return (
    <p className={styles.soft}>
      {t('draft.wish', { instruction: wish.instruction })} · {t(`draft.followed.${wish.followed}`)}
    </p>
  );
}
