import type { FlowListing, FlowPolicy, RunningCases } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { CheckBox } from '@/ui/CheckBox';
import { FailureNotice } from '@/ui/FailureNotice';
import { SelectField } from '@/ui/SelectField';
import { Skeleton } from '@/ui/Skeleton';
import styles from './Flows.module.css';
import { usePolicy } from './useDraft.query';
import { useRelease } from './useRelease.mutation';

const CHOICES: RunningCases[] = ['stay', 'move-all', 'move-from'];

function Settings({ flow, policy }: { flow: FlowListing; policy: FlowPolicy }) {
  const { t } = useI18n();
  const { settle } = useRelease(flow.key);
  const chosen = { ...policy, ...(settle.isPending ? settle.variables : {}) };
  return (
    <>
      <CheckBox label={t('policy.approval')} help={t('policy.approval.help')} checked={chosen.approvalNeeded} onChange={(approvalNeeded) => settle.mutate({ approvalNeeded })} />
      {flow.kind === 'process' && (
        <SelectField
          label={t('policy.runningCases')}
          value={chosen.runningCases}
          onChange={(value) => settle.mutate({ runningCases: value as RunningCases })}
          choices={CHOICES.map((value) => ({ value, label: t(`release.cases.${value}`) }))}
        />
      )}
      {settle.error && <FailureNotice error={settle.error} />}
    </>
  );
}

/** How this flow is released: whether a second person agrees, and what is proposed for running cases. */
export function PolicyCard({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  const policy = usePolicy(flow.key);
  return (
    <section className={styles.card} aria-label={t('flows.policy')}>
      <h2>{t('flows.policy')}</h2>
      {policy.isPending && <Skeleton lines={3} />}
      {policy.isError && <FailureNotice error={policy.error} onRetry={() => void policy.refetch()} />}
      {policy.data && <Settings flow={flow} policy={policy.data} />}
    </section>
  );
}
