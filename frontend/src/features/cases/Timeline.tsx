import type { ComponentType } from 'react';
import type { TimelineEntry } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Chat, Email, Flow, Folder, Idea, Link as LinkIcon, Pen, Time, User } from '@/ui/icons';
import { Skeleton } from '@/ui/Skeleton';
import { When } from '@/ui/When';
import styles from './Timeline.module.css';
import { useTimeline } from './useTimeline.query';

const ICONS: Record<TimelineEntry['kind'], ComponentType> = {
  message: Chat,
  note: Pen,
  step: Flow,
  task: User,
  assistant: Idea,
  crm: LinkIcon,
  delivery: Email,
  case: Folder,
};

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t, duration } = useI18n();
  const Icon = ICONS[entry.kind] ?? Time;
  const aside = [entry.actor?.name, entry.durationMs ? t('timeline.took', { time: duration(entry.durationMs) }) : null].filter(Boolean).join(' · ');
  return (
    <li className={`${styles.entry} ${styles[entry.kind] ?? ''}`}>
      <span className={styles.dot} aria-hidden="true">
        <Icon />
      </span>
      <div>
        <p className={styles.title}>{entry.title}</p>
        {entry.detail && <p className={styles.detail}>{entry.detail}</p>}
        {aside && <p className={styles.detail}>{aside}</p>}
      </div>
      <span className={styles.when}>
        <When at={entry.at} />
      </span>
    </li>
  );
}

export function Timeline({ number }: { number: string }) {
  const { t } = useI18n();
  const timeline = useTimeline(number);
  if (timeline.isPending) return <Skeleton lines={12} />;
  if (timeline.isError) return <FailureNotice error={timeline.error} onRetry={() => void timeline.refetch()} />;
  if (timeline.data.length === 0) return <EmptyState icon={Time} title={t('timeline.empty')} />;
  return (
    <ol className={styles.list} aria-label={t('caseTab.timeline')}>
      {timeline.data.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ol>
  );
}
