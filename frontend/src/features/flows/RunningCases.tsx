import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '@/api/actor';
import type { FlowListing, RunningCase, RunningOverview } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import cards from '@/ui/CardTable.module.css';
import { FailureNotice } from '@/ui/FailureNotice';
import { OverflowMenuVertical } from '@/ui/icons';
import { Menu } from '@/ui/Menu';
import { Skeleton } from '@/ui/Skeleton';
import { useAnnounce } from '@/ui/Toasts';
import { When } from '@/ui/When';
import styles from './Flows.module.css';
import { EndCaseDialog, MoveCaseDialog, SuspendCaseDialog } from './RunningDialogs';
import { nameOf } from './runningCase';
import { useRunningActions } from './useRunning.mutation';
import { useRunningCases } from './useRunning.query';

interface CaseProps {
  flow: FlowListing;
  running: RunningOverview;
  one: RunningCase;
}

function CaseMenu({ flow, running, one }: CaseProps) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const { resume } = useRunningActions(flow.key, one.instanceId);
  const [asking, setAsking] = useState<'move' | 'suspend' | 'end' | null>(null);
  const close = () => setAsking(null);
  const pause = one.suspended
    ? { label: t('running.resume'), onSelect: () => resume.mutate(undefined, { onError: announce.fail, onSuccess: () => announce.say(t('running.resumed', { number: nameOf(one) })) }) }
    : { label: t('running.suspend'), onSelect: () => setAsking('suspend') };
  return (
    <>
      <Menu icon={OverflowMenuVertical} label={t('running.actionsOf', { number: nameOf(one) })} items={[{ label: t('running.move'), onSelect: () => setAsking('move') }, pause, { label: t('running.end'), onSelect: () => setAsking('end') }]} />
      {asking === 'move' && <MoveCaseDialog flow={flow} running={running} one={one} onClose={close} />}
      {asking === 'suspend' && <SuspendCaseDialog flow={flow} one={one} onClose={close} />}
      {asking === 'end' && <EndCaseDialog flow={flow} one={one} onClose={close} />}
    </>
  );
}

function CaseRow({ acting, ...props }: CaseProps & { acting: boolean }) {
  const { t } = useI18n();
  const { running, one } = props;
  const step = running.steps.find(({ elementId }) => elementId === one.elementId);
  return (
    <tr>
      <th scope="row">
        {one.caseNumber ? <Link to={`/cases/${one.caseNumber}`}>{one.caseNumber}</Link> : one.instanceId}
      </th>
      <td data-label={t('move.step')}>{step?.name ?? one.elementId}</td>
      <td data-label={t('running.since')}>
        <When at={one.since} />
      </td>
      <td className={styles.wide} data-label={t('running.state')}>
        <span className={styles.stack}>
          {one.suspended && <Badge tone="warn">{t('running.suspended')}</Badge>}
          {one.incident && (
            <>
              <Badge tone="danger">{t('running.incident')}</Badge>
              <span>{one.incident}</span>
            </>
          )}
          {!one.suspended && !one.incident && <span className={styles.soft}>{t('running.fine')}</span>}
        </span>
      </td>
      {acting && (
        <td className={cards.corner}>
          <CaseMenu {...props} />
        </td>
      )}
    </tr>
  );
}

function CaseTable({ cases, ...props }: Omit<CaseProps, 'one'> & { cases: RunningCase[] }) {
  const { t } = useI18n();
  const may = useMay();
  const acting = may('flows:release') || may('operations:manage');
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('running.cases')}>
      <table className={`${styles.table} ${cards.cards}`}>
        <thead>
          <tr>
            <th scope="col">{t('running.case')}</th>
            <th scope="col">{t('move.step')}</th>
            <th scope="col">{t('running.since')}</th>
            <th scope="col">{t('running.state')}</th>
            {acting && (
              <th scope="col">
                <span className="visually-hidden">{t('versions.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <CaseRow key={`${one.instanceId} ${one.elementId}`} one={one} acting={acting} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The running cases of a version, at one step or all. */
export function RunningCases({ flow, running, step }: { flow: FlowListing; running: RunningOverview; step: string | null }) {
  const { t } = useI18n();
  const cases = useRunningCases(flow.key, running.version, step);
  const name = running.steps.find(({ elementId }) => elementId === step)?.name;
  return (
    <section className={styles.section}>
      <h2>{name ? t('running.casesAt', { step: name }) : t('running.allCases')}</h2>
      {cases.isPending && <Skeleton lines={6} />}
      {cases.isError && <FailureNotice error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.data && <CaseTable flow={flow} running={running} cases={cases.data.pages.flatMap(({ items }) => items)} />}
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
