import { useI18n } from '@/i18n/I18n';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { ChatBot } from '@/ui/icons';
import { Skeleton } from '@/ui/Skeleton';
import styles from './Conversation.module.css';
import { MessageCard } from './MessageCard';
import { useMessages } from './useMessages.query';
import { useShownMessage } from './useShownMessage';

export function Conversation({ number }: { number: string }) {
  const { t } = useI18n();
  const messages = useMessages(number);
  useShownMessage(messages.isSuccess);
  if (messages.isPending) return <Skeleton lines={9} />;
  if (messages.isError) return <FailureNotice error={messages.error} onRetry={() => void messages.refetch()} />;
  if (messages.data.length === 0) return <EmptyState icon={ChatBot} title={t('conversation.empty')} />;
  return (
    <ol className={styles.list} aria-label={t('caseTab.conversation')}>
      {messages.data.map((message) => (
        <MessageCard key={message.id} number={number} message={message} />
      ))}
    </ol>
  );
}
