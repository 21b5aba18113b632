import { useI18n } from '@/i18n/I18n';
import { Notice } from '@/ui/Notice';
import styles from './AssistantPanel.module.css';
import type { Withdrawal } from './useNewDraft';

const FAULTS = ['address', 'amount', 'commitment', 'instructions-told', 'link', 'markup', 'no-answer', 'number', 'ungrounded', 'unrelated', 'wrong-language'] as const;
const OUTCOMES = ['busy', 'failed', 'invalid', 'over-budget', 'paused', 'rate-limited', 'refused', 'timeout', 'unreachable'] as const;

/** Says why the model's answer is not the draft. */
export function WithdrawalNotice({ withdrawal }: { withdrawal: Withdrawal }) {
  const { t } = useI18n();
  const unsafe = withdrawal.outcome === 'unsafe';
  const outcome = OUTCOMES.find((known) => known === withdrawal.outcome);
  const reason = outcome ? t(`callOutcome.${outcome}`) : t(`draft.fault.${FAULTS.find((known) => known === withdrawal.reason) ?? 'other'}`);
  return (
    <Notice tone="warn" title={t(unsafe ? 'draft.withdrawn' : 'draft.withdrawn.failed')}>
      <p className={styles.soft}>{t('draft.withdrawn.local', { reason })}</p>
    </Notice>
  );
}
