import { Link } from 'react-router';
import type { FlowListing, FlowMigration } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Badge, type Tone } from '@/ui/Badge';
import cards from '@/ui/CardTable.module.css';
import { FailureNotice } from '@/ui/FailureNotice';
import { Progress } from '@/ui/Progress';
import { Skeleton } from '@/ui/Skeleton';
import { When } from '@/ui/When';
import styles from './Flows.module.css';
import { useMigrations } from './useMigrations.query';

const TONES: Record<FlowMigration['state'], Tone> = { queued: 'calm', running: 'accent', paused: 'warn', done: 'good', cancelled: 'neutral' };

export function MigrationState({ migration }: { migration: FlowMigration }) {
  const { t } = useI18n();
  return <Badge tone={TONES[migration.state]}>{t(`migration.state.${migration.state}`)}</Badge>;
}

export function MigrationProgress({ migration: { moved, failed, ended, total }, hideLabel }: { migration: FlowMigration; hideLabel?: boolean }) {
  const { t, number } = useI18n();
  const text = t(failed > 0 ? 'migration.progressFailed' : 'migration.progress', { moved: number(moved), failed: number(failed), total: number(total) });
  return <Progress label={t('migration.moved')} done={moved + failed + ended} total={total} text={text} hideLabel={hideLabel} />;
}

function MigrationRow({ flow, migration }: { flow: FlowListing; migration: FlowMigration }) {
  const { t } = useI18n();
  return (
    <tr>
      <th scope="row">
        <Link to={`/flows/${flow.key}/migrations/${migration.id}`}>{t('migration.fromTo', { from: migration.from, to: migration.to })}</Link>
      </th>
      <td data-label={t('migration.state')}>
        <MigrationState migration={migration} />
      </td>
      <td className={styles.wide} data-label={t('migration.moved')}>
        <MigrationProgress migration={migration} hideLabel />
      </td>
      <td data-label={t('migration.startedBy')}>
        {migration.startedBy.name}, <When at={migration.startedAt} />
      </td>
    </tr>
  );
}

/** Moves of running cases between versions. */
export function MigrationList({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  const migrations = useMigrations(flow.key);
  return (
    <section className={styles.section}>
      <h2>{t('migration.title')}</h2>
      {migrations.isPending && <Skeleton lines={3} />}
      {migrations.isError && <FailureNotice error={migrations.error} onRetry={() => void migrations.refetch()} />}
      {migrations.data?.length === 0 && <p className={styles.soft}>{t('migration.none')}</p>}
      {migrations.data && migrations.data.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('migration.title')}>
          <table className={`${styles.table} ${cards.cards}`}>
            <thead>
              <tr>
                <th scope="col">{t('flows.version')}</th>
                <th scope="col">{t('migration.state')}</th>
                <th scope="col">{t('migration.moved')}</th>
                <th scope="col">{t('migration.startedBy')}</th>
              </tr>
            </thead>
            <tbody>
              {migrations.data.map((migration) => (
                <MigrationRow key={migration.id} flow={flow} migration={migration} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
