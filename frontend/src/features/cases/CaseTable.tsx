import { Link } from 'react-router';
import type { CaseFile } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { CaseStatusBadge } from '@/ui/CaseStatusBadge';
import { Deadline } from '@/ui/Deadline';
import { Priority } from '@/ui/Priority';
import { When } from '@/ui/When';
import styles from './CasesPage.module.css';
import { useIntentName } from './useIntentName';

const ENDED = ['closed', 'rejected', 'withdrawn', 'merged'];

function SolutionClock({ file }: { file: CaseFile }) {
  const clock = file.clocks?.solution;
  if (!clock || (ENDED.includes(file.status) && !clock.metAt)) return <span className={styles.soft}>–</span>;
  return <Deadline at={clock.dueAt} warningAt={clock.warningAt} metAt={clock.metAt} pausedSince={file.clocks?.pausedSince} />;
}

export function CaseTable({ cases }: { cases: CaseFile[] }) {
  const { t } = useI18n();
  const intentName = useIntentName();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('case.subject')}</th>
          <th scope="col">{t('case.status')}</th>
          <th scope="col">{t('case.team')}</th>
          <th scope="col">{t('case.priority')}</th>
          <th scope="col">{t('case.solutionDue')}</th>
          <th scope="col">{t('case.updated')}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((file) => (
          <tr key={file.number}>
            <td>
              <Link className={styles.subject} to={`/cases/${file.number}`}>
                {file.subject}
              </Link>
              <span className={styles.soft}>
                {[file.number, file.customer.name ?? file.customer.email, file.intent && intentName(file.intent)].filter(Boolean).join(' · ')}
              </span>
            </td>
            <td>
              <CaseStatusBadge status={file.status} />
            </td>
            <td className={styles.soft}>{file.team?.name ?? '–'}</td>
            <td>
              <Priority value={file.priority} />
            </td>
            <td><SolutionClock file={file} /></td>
            <td className={styles.soft}>
              <When at={file.updatedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
