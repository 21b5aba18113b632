import { useState } from 'react';
import type { FlowDraft, FlowListing, Rehearsal } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { Notice } from '@/ui/Notice';
import { Progress } from '@/ui/Progress';
import { Skeleton } from '@/ui/Skeleton';
import { DraftCard } from './DraftCard';
import styles from './Flows.module.css';
import { RehearsalForm } from './RehearsalForm';
import { failureOf } from './rehearsalWords';
import { RehearsalResult } from './RehearsalResult';
import { useDraft } from './useDraft.query';
import { useRehearse } from './useRehearse.mutation';
import { isRehearsing, useRehearsal } from './useRehearsal.query';

function Going({ flow, rehearsal }: { flow: FlowListing; rehearsal: Rehearsal }) {
  const { t, number } = useI18n();
  const { cancel } = useRehearse(flow.key);
  const text = rehearsal.state === 'queued' ? t('rehearsal.queued') : t('rehearsal.progress', { done: number(rehearsal.done), total: number(rehearsal.total) });
  return (
    <div className={`${styles.card} ${styles.narrow}`} role="status">
      <Progress label={t('rehearsal.going', { revision: rehearsal.revision })} done={rehearsal.done} total={rehearsal.total} text={text} />
      {cancel.error && <FailureNotice error={cancel.error} />}
      <div className={styles.actions}>
        <Button kind="secondary" disabled={cancel.isPending} onClick={() => cancel.mutate(rehearsal.id)}>
          {t('rehearsal.cancel')}
        </Button>
      </div>
    </div>
  );
}

function Ended({ flow, draft, rehearsal }: { flow: FlowListing; draft: FlowDraft; rehearsal: Rehearsal }) {
  const i18n = useI18n();
  const { t } = i18n;
  if (rehearsal.state === 'failed') return <Notice tone="danger" title={t('rehearsal.failed')}>{failureOf(i18n, rehearsal)}</Notice>;
  if (rehearsal.state === 'cancelled') return <Notice tone="info" title={t('rehearsal.cancelled')} />;
  return (
    <>
      {rehearsal.revision !== draft.revision && (
        <Notice tone="warn" title={t('rehearsal.stale')}>
          {t('rehearsal.stale.text', { rehearsed: rehearsal.revision, revision: draft.revision })}
        </Notice>
      )}
      <RehearsalResult flow={flow} rehearsal={rehearsal} />
    </>
  );
}

function Rehearsals({ flow, draft }: { flow: FlowListing; draft: FlowDraft }) {
  const { t } = useI18n();
  const rehearsal = useRehearsal(flow.key);
  const [again, setAgain] = useState(false);
  if (rehearsal.isPending) return <Skeleton lines={9} />;
  if (rehearsal.isError) return <FailureNotice error={rehearsal.error} onRetry={() => void rehearsal.refetch()} />;
  const latest = rehearsal.data;
  if (latest && isRehearsing(latest)) return <Going flow={flow} rehearsal={latest} />;
  if (!latest || again) return <RehearsalForm flow={flow} onBegun={() => setAgain(false)} onCancel={latest ? () => setAgain(false) : undefined} />;
  return (
    <>
      <Ended flow={flow} draft={draft} rehearsal={latest} />
      <div className={styles.actions}>
        <Button kind={latest.revision === draft.revision ? 'secondary' : 'primary'} onClick={() => setAgain(true)}>
          {t('rehearsal.again')}
        </Button>
      </div>
    </>
  );
}

/** What the draft would have done to past cases, before it does anything to new ones. */
export function RehearsePage({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  const draft = useDraft(flow);
  return (
    <div className={styles.page}>
      <div>
        <h2>{t('rehearsal.title')}</h2>
        <p className={styles.lead}>{t('rehearsal.lead')}</p>
      </div>
      {draft.isPending && <Skeleton lines={9} />}
      {draft.isError && <FailureNotice error={draft.error} onRetry={() => void draft.refetch()} />}
      {draft.data === null && (
        <div className={styles.narrow}>
          <DraftCard flow={flow} />
        </div>
      )}
      {draft.data && <Rehearsals flow={flow} draft={draft.data} />}
    </div>
  );
}
