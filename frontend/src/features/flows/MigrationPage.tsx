import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useMay } from '@/api/actor';
import type { FlowListing, FlowMigration, MigratedCase, MigrationOutcome } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { Skeleton } from '@/ui/Skeleton';
import { Tabs } from '@/ui/Tabs';
import { When } from '@/ui/When';
import styles from './Flows.module.css';
import { MigrationProgress, MigrationState } from './MigrationList';
import { useMigrationActions } from './useMigrations.mutation';
import { useMigratedCases, useMigration } from './useMigrations.query';

const OUTCOMES: MigrationOutcome[] = ['failed', 'waiting', 'moved', 'ended'];

function CancelDialog({ flow, migration, onClose }: { flow: FlowListing; migration: FlowMigration; onClose: () => void }) {
  const { t } = useI18n();
  const { cancel } = useMigrationActions(flow.key);
  return (
    <Dialog title={t('migration.cancel.title')} onClose={onClose}>
      <p>{t('migration.cancel.text')}</p>
      {cancel.error && <FailureNotice error={cancel.error} />}
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('migration.keep')}
        </Button>
        <Button kind="danger" disabled={cancel.isPending} onClick={() => cancel.mutate(migration.id, { onSuccess: onClose })}>
          {t('migration.cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Controls({ flow, migration }: { flow: FlowListing; migration: FlowMigration }) {
  const { t } = useI18n();
  const { pause, resume } = useMigrationActions(flow.key);
  const [cancelling, setCancelling] = useState(false);
  if (migration.state === 'done' || migration.state === 'cancelled') return null;
  const paused = migration.state === 'paused';
  const error = pause.error ?? resume.error;
  return (
    <>
      {error && <FailureNotice error={error} />}
      <div className={styles.actions}>
        <Button kind="secondary" disabled={pause.isPending || resume.isPending} onClick={() => (paused ? resume : pause).mutate(migration.id)}>
          {t(paused ? 'migration.resume' : 'migration.pause')}
        </Button>
        <Button kind="quiet" onClick={() => setCancelling(true)}>
          {t('migration.cancel')}
        </Button>
      </div>
      {cancelling && <CancelDialog flow={flow} migration={migration} onClose={() => setCancelling(false)} />}
    </>
  );
}

function CaseList({ cases }: { cases: MigratedCase[] }) {
  const { t } = useI18n();
  if (cases.length === 0) return <p className={styles.soft}>{t('rehearsal.noCases')}</p>;
  return (
    <ul className={styles.plain}>
      {cases.map(({ caseNumber, instanceId, reason }) => (
        <li key={instanceId}>
          <Link to={`/cases/${caseNumber}`}>{caseNumber}</Link>
          {reason && <span className={styles.soft}>{reason}</span>}
        </li>
      ))}
    </ul>
  );
}

function Cases({ flow, migration, outcome }: { flow: FlowListing; migration: FlowMigration; outcome: MigrationOutcome }) {
  const { t } = useI18n();
  const cases = useMigratedCases(flow.key, migration, outcome);
  if (cases.isPending) return <Skeleton lines={5} />;
  if (cases.isError) return <FailureNotice error={cases.error} onRetry={() => void cases.refetch()} />;
  return (
    <div className={styles.padded}>
      <CaseList cases={cases.data.pages.flatMap(({ items }) => items)} />
      {cases.hasNextPage && (
        <div className={styles.actions}>
          <Button kind="secondary" disabled={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
            {t('flows.more')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Details({ flow, migration }: { flow: FlowListing; migration: FlowMigration }) {
  const { t, number } = useI18n();
  const may = useMay();
  const [query, setQuery] = useSearchParams();
  const { total, moved, failed, ended } = migration;
  const counts: Record<MigrationOutcome, number> = { failed, moved, ended, waiting: total - moved - failed - ended };
  const chosen = OUTCOMES.find((one) => one === query.get('outcome')) ?? (failed > 0 ? 'failed' : migration.state === 'done' ? 'moved' : 'waiting');
  return (
    <>
      <div className={`${styles.card} ${styles.narrow}`}>
        <p>
          <MigrationState migration={migration} /> {migration.startedBy.name}, <When at={migration.startedAt} />
        </p>
        <p className={styles.soft}>{migration.reason}</p>
        <MigrationProgress migration={migration} />
        {may('flows:release') && <Controls flow={flow} migration={migration} />}
      </div>
      <section>
        <Tabs
          label={t('migration.cases')}
          selected={chosen}
          onSelect={(outcome) => setQuery({ outcome }, { replace: true })}
          tabs={OUTCOMES.map((id) => ({ id, label: t('migration.outcome', { outcome: t(`migration.outcome.${id}`), count: number(counts[id]) }), content: () => <Cases flow={flow} migration={migration} outcome={id} /> }))}
        />
      </section>
    </>
  );
}

/** One move of running cases from a version to another: how far it is, and what became of each case. */
export function MigrationPage({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  const { id = '' } = useParams();
  const migration = useMigration(flow.key, id);
  return (
    <div className={styles.page}>
      <div>
        <Link to={`/flows/${flow.key}/versions`}>{t('flows.tab.versions')}</Link>
        <h2>{migration.data ? t('migration.of', { from: migration.data.from, to: migration.data.to }) : t('migration.title')}</h2>
      </div>
      {migration.isPending && <Skeleton lines={9} />}
      {migration.isError && <FailureNotice error={migration.error} onRetry={() => void migration.refetch()} />}
      {migration.data && <Details flow={flow} migration={migration.data} />}
    </div>
  );
}
