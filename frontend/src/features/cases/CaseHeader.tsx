import { useMay } from '@/api/actor';
import type { CaseFile } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { CaseStatusBadge } from '@/ui/CaseStatusBadge';
import { Deadline } from '@/ui/Deadline';
import { Priority } from '@/ui/Priority';
import { When } from '@/ui/When';
import { CaseActions } from './CaseActions';
import styles from './CaseHeader.module.css';

const ENDED = ['closed', 'rejected', 'withdrawn', 'merged'];

/** What still runs, or how it ended. An answer that is no longer waited for is not shown as missed. */
function Clocks({ file }: { file: CaseFile }) {
  const { t } = useI18n();
  if (!file.clocks) return null;
  const { firstResponse, nextResponse, solution, pausedSince } = file.clocks;
  const response = nextResponse ?? firstResponse;
  const over = file.status === 'resolved' || ENDED.includes(file.status);
  return (
    <div className={styles.clocks}>
      {response && (response.metAt || !over) && (
        <span className={styles.clock}>
          {t(nextResponse ? 'case.nextResponse' : 'case.firstResponse')} <Deadline at={response.dueAt} warningAt={response.warningAt} metAt={response.metAt} />
        </span>
      )}
      {solution && (solution.metAt || !over) && (
        <span className={styles.clock}>
          {t('case.solution')} <Deadline at={solution.dueAt} warningAt={solution.warningAt} metAt={solution.metAt} pausedSince={pausedSince} />
        </span>
      )}
    </div>
  );
}

export function CaseHeader({ file, className = '' }: { file: CaseFile; className?: string }) {
  const { t, word } = useI18n();
  const may = useMay();
  const { customer } = file;
  return (
    <header className={`${styles.header} ${className}`}>
      <div className={styles.line}>
        <span>{file.number}</span>
        <CaseStatusBadge status={file.status} />
        <Priority value={file.priority} />
        <span>{customer.name ?? customer.email}</span>
        {customer.tier && <Badge tone={customer.tier === 'standard' ? 'neutral' : 'accent'}>{word('tier', customer.tier)}</Badge>}
        {file.team && <span>{file.team.name}</span>}
        <span>
          {t('case.opened')} <When at={file.openedAt} />
        </span>
      </div>
      <h1 className={styles.title}>{file.subject}</h1>
      <div className={styles.line}>
        <Clocks file={file} />
        {may('cases:write') && <CaseActions file={file} />}
      </div>
    </header>
  );
}
