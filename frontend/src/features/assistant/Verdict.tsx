import type { Suggestion } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { When } from '@/ui/When';
import styles from './AssistantPanel.module.css';

const TONES = { accepted: 'good', edited: 'calm', rejected: 'danger' } as const;

export function Verdict({ verdict }: { verdict: NonNullable<Suggestion['verdict']> }) {
  const { t } = useI18n();
  return (
    <p className={styles.soft}>
      <Badge tone={TONES[verdict.verdict]}>{t(`verdict.${verdict.verdict}`)}</Badge> {verdict.by.name} · <When at={verdict.at} />
      {verdict.reason && ` · ${verdict.reason}`}
    </p>
  );
}
