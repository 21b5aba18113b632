import { Link } from 'react-router';
import type { SummarySuggestion } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Skeleton } from '@/ui/Skeleton';
import { useAnnounce } from '@/ui/Toasts';
import { When } from '@/ui/When';
import styles from './AssistantPanel.module.css';
import replyStyles from './ReplyCard.module.css';
import { useWriteSummary } from './useWriteSummary.mutation';

const SECTIONS = ['wanted', 'done', 'open'] as const;

function Points({ caseNumber, summary }: { caseNumber: string; summary: SummarySuggestion }) {
  const { t } = useI18n();
  const { points } = summary.content;
  const numbers = [...new Set(points.flatMap(({ messages }) => messages))];
  return SECTIONS.map((section) => {
    const told = points.filter((point) => point.section === section);
    if (told.length === 0) return null;
    return (
      <div key={section}>
        <h4 className={styles.label}>{t(`summary.${section}`)}</h4>
        <ul className={styles.points}>
          {told.map(({ text, messages }) => (
            <li key={text}>
              {text}
              {messages.map((id) => (
                <Link key={id} className={replyStyles.mark} to={`/cases/${caseNumber}#message-${id}`} aria-label={t('summary.message', { number: numbers.indexOf(id) + 1 })}>
                  {numbers.indexOf(id) + 1}
                </Link>
              ))}
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

export interface SummaryCardProps {
  caseNumber: string;
  summary: SummarySuggestion | null;
  mayAsk: boolean;
}

/** What a long conversation comes to, each sentence with the messages that say so. */
export function SummaryCard({ caseNumber, summary, mayAsk }: SummaryCardProps) {
  const { t } = useI18n();
  const { fail } = useAnnounce();
  const write = useWriteSummary(caseNumber);
  const outdated = summary?.status === 'outdated';
  return (
    <div className={styles.card} aria-busy={write.isPending}>
      <div className={styles.head}>
        <h3>{t('summary.title')}</h3>
        {outdated && <Badge tone="warn">{t('assistant.outdated')}</Badge>}
      </div>
      {write.isPending ? <Skeleton lines={4} /> : summary ? <Points caseNumber={caseNumber} summary={summary} /> : <p className={styles.soft}>{t('summary.offer')}</p>}
      {summary && !write.isPending && (
        <p className={styles.soft}>
          {t('summary.upTo', { count: summary.content.messages, model: summary.model })} <When at={summary.content.upTo} />
        </p>
      )}
      {mayAsk && (
        <div className={styles.actions}>
          <Button kind={summary && !outdated ? 'quiet' : 'secondary'} disabled={write.isPending} onClick={() => write.mutate(undefined, { onError: fail })}>
            {t(summary ? 'summary.again' : 'summary.write')}
          </Button>
        </div>
      )}
    </div>
  );
}
