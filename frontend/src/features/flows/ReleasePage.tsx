import { Link } from 'react-router';
import { useMay } from '@/api/actor';
import type { FlowDraft, FlowListing } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Flow } from '@/ui/icons';
import { Skeleton } from '@/ui/Skeleton';
import styles from './Flows.module.css';
import { PendingRelease } from './PendingRelease';
import { ReleaseFindings } from './ReleaseFindings';
import { ReleaseForm } from './ReleaseForm';
import { ReleaseRehearsal } from './ReleaseRehearsal';
import { useCheck, useDraft, usePolicy, useVersions } from './useDraft.query';

function Ready({ flow, draft }: { flow: FlowListing; draft: FlowDraft }) {
  const { t } = useI18n();
  const check = useCheck(flow.key, draft.revision);
  const policy = usePolicy(flow.key);
  const versions = useVersions(flow.key);
  const error = policy.error ?? versions.error;
  return (
    <>
      <section className={styles.section}>
        <h3>{t('release.checks')}</h3>
        {check.isPending && <Skeleton lines={2} />}
        {check.isError && <FailureNotice error={check.error} onRetry={() => void check.refetch()} />}
        {check.data && <ReleaseFindings flow={flow} check={check.data} />}
      </section>
      {flow.kind !== 'form' && <ReleaseRehearsal flow={flow} draft={draft} />}
      {error && <FailureNotice error={error} />}
      {!error && !(policy.data && versions.data) && <Skeleton lines={8} />}
      {policy.data && versions.data && <ReleaseForm flow={flow} draft={draft} policy={policy.data} versions={versions.data} admitted={check.data?.admitted === true} />}
    </>
  );
}

/** Makes the draft the next version: what stands in the way, what it would have done, and what becomes of running cases. */
export function ReleasePage({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  const may = useMay();
  const draft = useDraft(flow);
  if (!may('flows:release')) return <EmptyState icon={Flow} title={t('release.notYours')} />;
  return (
    <div className={`${styles.page} ${styles.medium}`}>
      <div>
        <h2>{t('release.title')}</h2>
        {draft.data && (
          <p className={styles.lead}>
            {t('release.lead', { revision: draft.data.request?.revision ?? draft.data.revision, version: flow.version + 1 })} {flow.version > 0 && <Link to={`/flows/${flow.key}/compare`}>{t('release.compare')}</Link>}
          </p>
        )}
      </div>
      {draft.isPending && <Skeleton lines={12} />}
      {draft.isError && <FailureNotice error={draft.error} onRetry={() => void draft.refetch()} />}
      {draft.data === null && <EmptyState icon={Flow} title={t('release.noDraft')} action={<Link to={`/flows/${flow.key}`}>{t('flowEdit.toFlow')}</Link>} />}
      {draft.data?.request && <PendingRelease flow={flow} draft={draft.data} request={draft.data.request} />}
      {draft.data && !draft.data.request && <Ready flow={flow} draft={draft.data} />}
    </div>
  );
}
