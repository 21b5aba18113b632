import { failureOf } from '@/api/failure';
import { useI18n } from '@/i18n/I18n';
import { Button } from './Button';
import { failureMessage } from './failureMessage';
import { Notice } from './Notice';

export function FailureNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const i18n = useI18n();
  const { title, detail } = failureMessage(failureOf(error), i18n);
  return (
    <Notice
      tone="danger"
      title={title}
      action={
        onRetry && (
          <Button kind="quiet" onClick={onRetry}>
            {i18n.t('action.retry')}
          </Button>
        )
      }
    >
      {detail}
    </Notice>
  );
}
