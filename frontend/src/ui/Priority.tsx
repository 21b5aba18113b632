import { useI18n } from '@/i18n/I18n';
import styles from './Priority.module.css';

const LEVELS = [
  { from: 75, bars: 3, key: 'priority.urgent' },
  { from: 50, bars: 2, key: 'priority.high' },
  { from: 25, bars: 1, key: 'priority.normal' },
  { from: 0, bars: 0, key: 'priority.low' },
] as const;

/** Priority 0–100 as three bars; the exact figure is in the title. */
export function Priority({ value }: { value: number }) {
  const { t } = useI18n();
  const level = LEVELS.find(({ from }) => value >= from) ?? LEVELS[3];
  const label = t('priority.label', { level: t(level.key), value });
  return (
    <span className={`${styles.priority} ${level.bars === 3 ? styles.urgent : ''}`} role="img" aria-label={label} title={label}>
      {[1, 2, 3].map((bar) => (
        <span key={bar} className={`${styles.bar} ${bar <= level.bars ? styles.on : ''}`} />
      ))}
    </span>
  );
}
