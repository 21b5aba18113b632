import { useMessages } from '@/features/cases/useMessages.query';
import { useI18n } from '@/i18n/I18n';
import { When } from '@/ui/When';

/** What the customer said last, where the answer is written. */
export function LastWord({ number, className }: { number: string; className?: string }) {
  const { t } = useI18n();
  const messages = useMessages(number);
  const last = messages.data?.findLast((message) => message.direction === 'inbound');
  if (!last) return null;
  return (
    <details className={className} open>
      <summary>
        {t('work.lastWord', { name: last.author.name })} <When at={last.createdAt} />
      </summary>
      <p>{last.body}</p>
    </details>
  );
}
