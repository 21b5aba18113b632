import type { FlowDraft } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { Skeleton } from '@/ui/Skeleton';
import { When } from '@/ui/When';
import styles from './EditorPage.module.css';
import { useRestoreRevision } from './useDraftEdits.mutation';
import { useRevisions } from './useEditedDraft.query';

export interface RevisionsDialogProps {
  draft: FlowDraft;
  readOnly: boolean;
  onClose: () => void;
  onRestored: () => void;
}

/** How the draft was before; restoring adds a revision and takes none away. */
export function RevisionsDialog({ draft, readOnly, onClose, onRestored }: RevisionsDialogProps) {
  const { t } = useI18n();
  const revisions = useRevisions(draft.key);
  const restore = useRestoreRevision(draft.key);
  function again(revision: number) {
    restore.mutate(revision, {
      onSuccess: () => {
        onClose();
        onRestored();
      },
    });
  }
  return (
    <Dialog title={t('flowEdit.revisions')} onClose={onClose}>
      {revisions.isPending && <Skeleton lines={5} />}
      {revisions.isError && <FailureNotice error={revisions.error} onRetry={() => void revisions.refetch()} />}
      {restore.isError && <FailureNotice error={restore.error} />}
      <ul className={styles.revisions}>
        {revisions.data?.map(({ revision, by, at, note }, index) => (
          <li key={revision}>
            <div>
              <strong>{t('flowEdit.revision', { revision })}</strong> {by.name}, <When at={at} />
              {note && <p className={styles.soft}>{note}</p>}
            </div>
            {index === 0 ? (
              <Badge tone="good">{t('flowEdit.revision.now')}</Badge>
            ) : (
              !readOnly && (
                <Button kind="quiet" disabled={restore.isPending} onClick={() => again(revision)}>
                  {t('flowEdit.revision.restore')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
