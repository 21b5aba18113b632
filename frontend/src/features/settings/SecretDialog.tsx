import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import styles from './Settings.module.css';

/** Shows a secret the only time that anybody can see it. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t('webhooks.secret.title')} onClose={onClose}>
      <p>{t('webhooks.secret.text')}</p>
      <code className={styles.secret}>{secret}</code>
      <DialogActions>
        <Button onClick={onClose}>{t('webhooks.secret.kept')}</Button>
      </DialogActions>
    </Dialog>
  );
}
