import { Link, useNavigate } from 'react-router';
import { useMay } from '@/api/actor';
import type { FlowDraft, FlowListing } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { Pen } from '@/ui/icons';
import { Skeleton } from '@/ui/Skeleton';
import { When } from '@/ui/When';
import styles from './Flows.module.css';
import { useDraft } from './useDraft.query';
import { useNewDraft } from './useNewFlow.mutation';

function Ways({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  const may = useMay();
  const navigate = useNavigate();
  const base = `/flows/${flow.key}`;
  return (
    <div className={styles.actions}>
      {may('flows:edit') && (
        <Button icon={Pen} onClick={() => void navigate(`${base}/edit`)}>
          {t('flows.tab.edit')}
        </Button>
      )}
      {flow.version > 0 && <Link to={`${base}/compare`}>{t('flows.tab.compare')}</Link>}
      {may('flows:edit') && flow.kind !== 'form' && <Link to={`${base}/rehearse`}>{t('flows.tab.rehearse')}</Link>}
    </div>
  );
}

function Standing({ flow, draft }: { flow: FlowListing; draft: FlowDraft }) {
  const { t } = useI18n();
  return (
    <>
      <p>
        {t('flows.draft.revision', { revision: draft.revision, name: draft.updatedBy.name })}, <When at={draft.updatedAt} />
      </p>
      {draft.lock && (
        <p>
          <Badge tone="accent">{draft.lock.mine ? t('flows.lockedByYou') : t('flows.lockedBy', { name: draft.lock.holder.name })}</Badge>
        </p>
      )}
      {draft.request && (
        <p>
          <Badge tone="warn">{t('release.pending')}</Badge> <Link to={`/flows/${flow.key}/release`}>{t('release.pending.look')}</Link>
        </p>
      )}
      <Ways flow={flow} />
    </>
  );
}

/** Who changes the flow at present, and the way to do so. */
export function DraftCard({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  const may = useMay();
  const navigate = useNavigate();
  const draft = useDraft(flow);
  const begin = useNewDraft(flow.key);
  return (
    <section className={styles.card} aria-label={t('flows.draft')}>
      <h2>{t('flows.draft')}</h2>
      {draft.isPending && <Skeleton lines={2} />}
      {draft.isError && <FailureNotice error={draft.error} onRetry={() => void draft.refetch()} />}
      {draft.data && <Standing flow={flow} draft={draft.data} />}
      {draft.data === null && <p className={styles.soft}>{t('flows.draft.none')}</p>}
      {begin.error && <FailureNotice error={begin.error} />}
      {draft.data === null && may('flows:edit') && (
        <div className={styles.actions}>
          <Button icon={Pen} disabled={begin.isPending} onClick={() => begin.mutate(undefined, { onSuccess: () => void navigate(`/flows/${flow.key}/edit`) })}>
            {t('flows.draft.begin')}
          </Button>
        </div>
      )}
    </section>
  );
}
