import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '@/api/actor';
import type { FlowListing, FlowVersion } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Flow } from '@/ui/icons';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import styles from './Flows.module.css';
import { MigrationList } from './MigrationList';
import { StartsDialog } from './StartsDialog';
import { useVersions } from './useDraft.query';
import { VersionTable } from './VersionTable';

/** Right after a release: done, and the way back. */
function JustReleased({ versions, onBack }: { versions: FlowVersion[]; onBack: (version: FlowVersion) => void }) {
  const { t } = useI18n();
  const may = useMay();
  const [query] = useSearchParams();
  const released = Number(query.get('released'));
  const index = versions.findIndex(({ version }) => version === released);
  const previous = index >= 0 ? versions[index + 1] : undefined;
  if (index < 0) return null;
  return (
    <Notice
      tone="info"
      title={t('versions.released', { version: released })}
      action={
        previous && may('flows:release') ? (
          <Button kind="quiet" onClick={() => onBack(previous)}>
            {t('versions.back', { version: previous.version })}
          </Button>
        ) : undefined
      }
    >
      {previous ? t('versions.released.text', { version: previous.version }) : undefined}
    </Notice>
  );
}

/** Every version of a flow with what came of it, and the migrations between them. */
export function VersionsPage({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  const versions = useVersions(flow.key);
  const [starting, setStarting] = useState<FlowVersion | null>(null);
  return (
    <div className={styles.page}>
      {versions.isPending && <Skeleton lines={9} />}
      {versions.isError && <FailureNotice error={versions.error} onRetry={() => void versions.refetch()} />}
      {versions.data?.length === 0 && <EmptyState icon={Flow} title={t('flows.unreleased')}>{t('flows.unreleased.text')}</EmptyState>}
      {versions.data && versions.data.length > 0 && (
        <>
          <JustReleased versions={versions.data} onBack={setStarting} />
          <VersionTable flow={flow} versions={versions.data} onStart={setStarting} />
        </>
      )}
      {flow.kind === 'process' && <MigrationList flow={flow} />}
      {starting && <StartsDialog flow={flow} version={starting} versions={versions.data ?? []} onClose={() => setStarting(null)} />}
    </div>
  );
}
