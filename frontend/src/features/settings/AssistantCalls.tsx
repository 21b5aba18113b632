import { Link } from 'react-router';
import type { AssistantCall } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge, type Tone } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { ChatBot } from '@/ui/icons';
import { Skeleton } from '@/ui/Skeleton';
import { When } from '@/ui/When';
import styles from './Settings.module.css';
import { useAssistantCalls } from './useAssistant.query';

const GOOD = ['answered', 'repaired'];
/** Nobody's fault. */
const HARMLESS = ['busy', 'paused', 'over-budget', 'abandoned'];

function toneOf(outcome: AssistantCall['outcome']): Tone {
  if (GOOD.includes(outcome)) return 'good';
  return HARMLESS.includes(outcome) ? 'warn' : 'danger';
}

function CallRow({ call }: { call: AssistantCall }) {
  const { t } = useI18n();
  return (
    <tr>
      <th scope="row">
        <When at={call.calledAt} />
        {call.caseNumber && (
          <Link className={styles.soft} to={`/cases/${call.caseNumber}`}>
            {call.caseNumber}
          </Link>
        )}
      </th>
      <td>
        {call.provider}
        <span className={styles.soft}>{call.model}</span>
      </td>
      <td>
        {call.prompt}
        {call.flow && <span className={styles.soft}>{call.flow}</span>}
      </td>
      <td>
        <Badge tone={toneOf(call.outcome)}>{t(`callOutcome.${call.outcome}`)}</Badge>
        {call.reason && <span className={styles.soft}>{call.reason}</span>}
      </td>
      <td>
        {call.tokensIn} / {call.tokensOut}
        <span className={styles.soft}>{call.cost}</span>
      </td>
      <td>{call.latencyMs} ms</td>
      <td>{call.masked ?? '–'}</td>
    </tr>
  );
}

export function AssistantCalls() {
  const { t } = useI18n();
  const calls = useAssistantCalls();
  if (calls.isPending) return <Skeleton lines={8} />;
  if (calls.isError) return <FailureNotice error={calls.error} onRetry={() => void calls.refetch()} />;
  const rows = calls.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) {
    return (
      <EmptyState icon={ChatBot} title={t('calls.none')}>
        {t('calls.none.text')}
      </EmptyState>
    );
  }
  return (
    <>
      <p className={styles.lead}>{t('calls.lead')}</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('assistant.tab.calls')}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(['when', 'provider', 'prompt', 'outcome', 'tokens', 'took', 'masked'] as const).map((column) => (
                <th scope="col" key={column}>
                  {t(`calls.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((call) => (
              <CallRow key={call.id} call={call} />
            ))}
          </tbody>
        </table>
      </div>
      {calls.hasNextPage && (
        <Button kind="secondary" disabled={calls.isFetchingNextPage} onClick={() => void calls.fetchNextPage()}>
          {t('calls.more')}
        </Button>
      )}
    </>
  );
}
