import { useI18n } from '@/i18n/I18n';
import styles from './Skeleton.module.css';

/** The grey shape of text to come, as many lines as the text will roughly have. */
export function Skeleton({ lines }: { lines: number }) {
  const { t } = useI18n();
  return (
    <div className={styles.skeleton} role="status" aria-label={t('state.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} />
      ))}
    </div>
  );
}
