import type { TriggerRefusal } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { FailureNotice } from '@/ui/FailureNotice';
import { When } from '@/ui/When';
import assistant from './Assistant.module.css';
import styles from './Settings.module.css';
import { useTriggerRefusals } from './useTriggers.query';

function RefusalTable({ refusals }: { refusals: TriggerRefusal[] }) {
  const { t } = useI18n();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('refusals.title')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['source', 'reason', 'network', 'when'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`refusals.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {refusals.map((refusal) => (
            <tr key={refusal.id}>
              <th scope="row">
                {refusal.sourceName ?? t('refusals.nobody')}
                <span className={styles.soft}>{t(`triggerKind.${refusal.kind}`)}</span>
              </th>
              <td>{t(`refusalReason.${refusal.reason}`)}</td>
              <td>{refusal.network}</td>
              <td>
                <When at={refusal.refusedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What was not let in, and why: for who wonders why nothing comes. */
export function TriggerRefusals() {
  const { t } = useI18n();
  const refusals = useTriggerRefusals();
  return (
    <section className={assistant.section}>
      <h2>{t('refusals.title')}</h2>
      <p className={assistant.lead}>{t('refusals.lead')}</p>
      {refusals.isError && <FailureNotice error={refusals.error} onRetry={() => void refusals.refetch()} />}
      {refusals.data?.length === 0 && <p className={assistant.soft}>{t('refusals.none')}</p>}
      {refusals.data && refusals.data.length > 0 && <RefusalTable refusals={refusals.data} />}
    </section>
  );
}
