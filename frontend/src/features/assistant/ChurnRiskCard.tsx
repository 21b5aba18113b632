import type { ChurnRiskSuggestion } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import styles from './AssistantPanel.module.css';
import { ReasonList } from './ReasonList';

/** Twice the usual risk and somebody should look. */
const WORTH_A_LOOK = 2;

export function ChurnRiskCard({ suggestion }: { suggestion: ChurnRiskSuggestion }) {
  const { t, percent } = useI18n();
  const { risk, usualRisk, reasonsFor, reasonsAgainst } = suggestion.content;
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <h3>{t('assistant.churn')}</h3>
        <Badge tone={risk >= WORTH_A_LOOK * usualRisk ? 'warn' : 'neutral'}>{percent(risk)}</Badge>
      </div>
      <p>{t('assistant.churn.meaning', { risk: Math.round(risk * 100), usual: Math.round(usualRisk * 100) })}</p>
      <ReasonList title={t('assistant.churn.reasonsFor')} reasons={reasonsFor} good="less" />
      <ReasonList title={t('assistant.churn.reasonsAgainst')} reasons={reasonsAgainst} good="less" />
      <p className={styles.soft}>{t('assistant.scoredBy', { model: suggestion.model })}</p>
    </div>
  );
}
