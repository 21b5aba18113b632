import { Link } from 'react-router';
import type { FlowListing, Rehearsal, RehearsalGroup, RehearsedCase } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { Skeleton } from '@/ui/Skeleton';
import styles from './Flows.module.css';
import { reasonOf } from './rehearsalWords';
import { useCasesPartingAt, useRehearsedCases } from './useRehearsal.query';

function CaseTable({ flow, cases, title }: { flow: FlowListing; cases: RehearsedCase[]; title: string }) {
  const i18n = useI18n();
  const { t } = i18n;
  const told = cases.some((one) => reasonOf(i18n, one) !== null);
  if (cases.length === 0) return <p className={styles.soft}>{t('rehearsal.noCases')}</p>;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('running.case')}</th>
            <th scope="col">{t('rehearsal.partsAt')}</th>
            {told && <th scope="col">{t('rehearsal.why')}</th>}
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr key={one.caseNumber}>
              <th scope="row">
                <Link to={`/flows/${flow.key}/rehearse/cases/${one.caseNumber}`}>{one.caseNumber}</Link>
              </th>
              <td>{one.partsAt?.elementName ?? '–'}</td>
              {told && <td>{reasonOf(i18n, one) ?? '–'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The cases of a group; each opens with its two paths. */
export function RehearsedCases({ flow, rehearsal, group }: { flow: FlowListing; rehearsal: Rehearsal; group: RehearsalGroup }) {
  const { t } = useI18n();
  const cases = useRehearsedCases(flow.key, rehearsal.id, group);
  const title = t(`rehearsal.group.${group}`);
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {cases.isPending && <Skeleton lines={5} />}
      {cases.isError && <FailureNotice error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.data && <CaseTable flow={flow} title={title} cases={cases.data.pages.flatMap(({ items }) => items)} />}
      {cases.hasNextPage && (
        <div className={styles.actions}>
          <Button kind="secondary" disabled={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
            {t('flows.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The cases that leave their way at one step. */
export function PartingCases({ flow, rehearsal, at }: { flow: FlowListing; rehearsal: Rehearsal; at: string }) {
  const { t } = useI18n();
  const cases = useCasesPartingAt(flow.key, rehearsal.id, at);
  const title = t('rehearsal.partAt', { step: rehearsal.partings.find(({ elementId }) => elementId === at)?.elementName ?? at });
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {cases.isPending && <Skeleton lines={5} />}
      {cases.isError && <FailureNotice error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.data && <CaseTable flow={flow} title={title} cases={cases.data} />}
    </section>
  );
}
