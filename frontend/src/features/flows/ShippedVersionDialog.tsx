import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { useSettleOffer } from './useSettleOffer.mutation';

export function ShippedVersionDialog({ flow, onClose }: { flow: { key: string; name: string; version: number }; onClose: () => void }) {
  const { t } = useI18n();
  const settle = useSettleOffer(flow.key);
  return (
    <Dialog title={t('flows.offer.title', { name: flow.name })} onClose={onClose}>
      <p>{t('flows.offer.text', { version: flow.version })}</p>
      {settle.error && <FailureNotice error={settle.error} />}
      <DialogActions>
        <Button kind="secondary" onClick={() => settle.mutate('decline', { onSuccess: onClose })} disabled={settle.isPending}>
          {t('flows.offer.decline')}
        </Button>
        <Button onClick={() => settle.mutate('take', { onSuccess: onClose })} disabled={settle.isPending}>
          {t('flows.offer.take')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
