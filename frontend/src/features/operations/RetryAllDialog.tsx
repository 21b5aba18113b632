import type { IncidentGroup } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { useIncidentActions } from './useIncidents.mutation';

/** Asks before all of a cause are tried again: it may be thousands of calls to a system that has just come back. */
export function RetryAllDialog({ group, onClose }: { group: IncidentGroup; onClose: () => void }) {
  const { t, number } = useI18n();
  const { retryAll } = useIncidentActions(group.id);
  return (
    <Dialog title={t('incidents.againAll.title', { count: number(group.incidents) })} onClose={onClose}>
      <p>{t('incidents.againAll.text', { count: number(group.retrying) })}</p>
      {retryAll.error && <FailureNotice error={retryAll.error} />}
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button disabled={retryAll.isPending} onClick={() => retryAll.mutate(undefined, { onSuccess: onClose })}>
          {t('incidents.againAll')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
