import { Link } from 'react-router';
import { useMay } from '@/api/actor';
import type { FlowListing, FlowVersion } from '@/api/flowTypes';
import { useFlowModel } from '@/api/useFlowModel.query';
import { useI18n } from '@/i18n/I18n';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Flow } from '@/ui/icons';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import { When } from '@/ui/When';
import { DraftCard } from './DraftCard';
import { FlowModel } from './FlowModel';
import styles from './Flows.module.css';
import { OutcomeFigures } from './OutcomeFigures';
import { PolicyCard } from './PolicyCard';
import { useComments, useVersions } from './useDraft.query';

function Released({ version }: { version: FlowVersion }) {
  const { t } = useI18n();
  return (
    <>
      <dt>{t('versions.releasedBy')}</dt>
      <dd>
        {version.releasedBy?.name ?? t('versions.shipped')}, <When at={version.releasedAt} />
      </dd>
      {version.approvedBy && (
        <>
          <dt>{t('versions.approvedBy')}</dt>
          <dd>{version.approvedBy.name}</dd>
        </>
      )}
      {version.reason && (
        <>
          <dt>{t('versions.reason')}</dt>
          <dd>{version.reason}</dd>
        </>
      )}
    </>
  );
}

function Health({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  const comments = useComments(flow.key);
  const open = comments.data?.filter(({ resolvedAt }) => resolvedAt === null).length;
  return (
    <>
      {flow.kind === 'process' && (
        <>
          <dt>{t('flows.running')}</dt>
          <dd className={styles.number}>{flow.running > 0 ? <Link to={`/flows/${flow.key}/running`}>{t(flow.running === 1 ? 'flows.casesOf.one' : 'flows.casesOf', { count: flow.running })}</Link> : t('flows.casesOf', { count: 0 })}</dd>
          <dt>{t('flows.incidents')}</dt>
          <dd className={styles.number}>{flow.incidents > 0 ? flow.incidents : t('flows.noIncidents')}</dd>
        </>
      )}
      <dt>{t('flows.comments')}</dt>
      <dd className={styles.number}>{open ?? '–'}</dd>
    </>
  );
}

function Facts({ flow, versions }: { flow: FlowListing; versions: FlowVersion[] | undefined }) {
  const { t } = useI18n();
  const current = versions?.find(({ version }) => version === flow.startsVersion);
  return (
    <section className={styles.card} aria-label={t('flows.health')}>
      <h2>{t('flows.health')}</h2>
      <dl className={styles.facts}>
        <Health flow={flow} />
        {current && <Released version={current} />}
      </dl>
      {current && flow.kind === 'process' && <OutcomeFigures outcome={current.outcome} />}
      {versions && versions.filter(({ share }) => share > 0).length > 1 && (
        <p className={styles.small}>
          {versions.filter(({ share }) => share > 0).map(({ version, share }) => t('flows.startsShare', { version, share })).join(' · ')}
        </p>
      )}
    </section>
  );
}

function Model({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  const model = useFlowModel(flow.key, flow.version > 0 ? flow.startsVersion : undefined);
  if (flow.version === 0) return <EmptyState icon={Flow} title={t('flows.unreleased')}>{t('flows.unreleased.text')}</EmptyState>;
  if (model.isError) return <FailureNotice error={model.error} onRetry={() => void model.refetch()} />;
  if (model.data === undefined) return <Skeleton lines={12} />;
  return <FlowModel kind={flow.kind} name={flow.name} content={model.data} />;
}

/** A flow as it is in use, how it does, and who changes it. */
export function FlowOverviewPage({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  const may = useMay();
  const versions = useVersions(flow.key);
  return (
    <div className={styles.page}>
      {flow.shippedVersionOffered && (
        <Notice tone="info" title={t('flows.offer.title', { name: flow.name })} action={<Link to={`/flows/${flow.key}/offer`}>{t('flows.offer.look')}</Link>}>
          {t('flows.offer.short')}
        </Notice>
      )}
      <div className={styles.columns}>
        <section className={styles.section} aria-label={t('flows.inUse')}>
          <Model flow={flow} />
        </section>
        <div className={styles.side}>
          <DraftCard flow={flow} />
          <Facts flow={flow} versions={versions.data} />
          {may('flows:release') && <PolicyCard flow={flow} />}
        </div>
      </div>
    </div>
  );
}
