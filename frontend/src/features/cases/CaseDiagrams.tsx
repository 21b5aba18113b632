import { Diagram } from '@/bpmn/Diagram';
import type { DiagramProcess } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Flow } from '@/ui/icons';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import styles from './CaseDiagrams.module.css';
import { useDiagram } from './useDiagram.query';

function Process({ process }: { process: DiagramProcess }) {
  const { t } = useI18n();
  return (
    <section>
      <h2 className={styles.title}>
        {process.name} <span className={styles.soft}>{t('diagram.version', { version: process.version })}</span>
      </h2>
      {process.failed.map(({ activityId, message }) => (
        <Notice key={activityId} tone="danger" title={t('diagram.stuck', { step: activityId })}>
          {message}
        </Notice>
      ))}
      <Diagram name={process.name} xml={process.xml} path={process} />
    </section>
  );
}

/** Every process of the case, where it is now first. */
export function CaseDiagrams({ number }: { number: string }) {
  const { t } = useI18n();
  const diagram = useDiagram(number);
  if (diagram.isPending) return <Skeleton lines={12} />;
  if (diagram.isError) return <FailureNotice error={diagram.error} onRetry={() => void diagram.refetch()} />;
  if (diagram.data.length === 0) return <EmptyState icon={Flow} title={t('diagram.none')} />;
  const liveFirst = [...diagram.data].sort((a, b) => Number(b.active.length > 0) - Number(a.active.length > 0));
  return (
    <div className={styles.diagrams}>
      {liveFirst.map((process) => (
        <Process key={`${process.key}-${process.version}-${process.calledFrom}`} process={process} />
      ))}
    </div>
  );
}
