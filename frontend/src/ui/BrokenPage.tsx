import { useI18n } from '@/i18n/I18n';
import { Button } from './Button';
import { Notice } from './Notice';

/** In place of a page that could not be loaded or shown. */
export function BrokenPage() {
  const { t } = useI18n();
  return (
    <Notice
      tone="danger"
      title={t(navigator.onLine ? 'page.broken' : 'page.offline')}
      action={
        <Button kind="quiet" onClick={() => location.reload()}>
          {t('page.reload')}
        </Button>
      }
    >
      {t('page.broken.text')}
    </Notice>
  );
}
