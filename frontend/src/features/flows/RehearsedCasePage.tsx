import { Link, useParams } from 'react-router';
import type { FlowListing, Parting, RehearsedPath, RehearsedPaths } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { FailureNotice } from '@/ui/FailureNotice';
import { Notice } from '@/ui/Notice';
import { Sentence } from '@/ui/Sentence';
import { partsOf } from '@/ui/sentence';
import { Skeleton } from '@/ui/Skeleton';
import styles from './Flows.module.css';
import { reasonOf } from './rehearsalWords';
import own from './RehearsedCase.module.css';
import { RehearsedPair } from './RehearsedPair';
import { useRehearsal, useRehearsedPaths } from './useRehearsal.query';

const TONES = { same: 'good', other: 'warn', stuck: 'danger', unknown: 'neutral' } as const;

/** Where the ways part, in one sentence. */
function PartingNote({ parting, stops }: { parting: Parting; stops: boolean }) {
  const { t } = useI18n();
  const step = (element: Parting['before'], nowhere: string) => (element ? { name: element.name } : nowhere);
  const values = {
    step: { name: parting.elementName ?? '' },
    before: step(parting.before, t('rehearsal.nowhere')),
    after: step(parting.after, t(stops ? 'rehearsal.noFurther' : 'rehearsal.nowhere')),
  };
  return (
    <section className={own.part} aria-label={t('rehearsal.part')}>
      <h3>{t('rehearsal.part')}</h3>
      <p>
        <Sentence parts={partsOf({ t }, parting.elementName === null ? 'rehearsal.partingAtStart' : 'rehearsal.parting', values)} />
      </p>
    </section>
  );
}

const nowhere = (path: RehearsedPath): RehearsedPath => ({ ...path, done: [], failed: [], endedAt: null });

interface Run {
  id: string;
  before: RehearsedPath;
  after: RehearsedPath;
}

/** The runs of each flow then beside those of today, the flow in which the ways part first. */
function runsOf({ before, after, parting }: RehearsedPaths): Run[] {
  const keys = [...new Set([...before, ...after].map(({ flowKey }) => flowKey))];
  const first = keys.filter((key) => key === parting?.flowKey);
  return [...first, ...keys.filter((key) => key !== parting?.flowKey)].flatMap((key) => {
    const [then, now] = [before, after].map((paths) => paths.filter(({ flowKey }) => flowKey === key)) as [RehearsedPath[], RehearsedPath[]];
    return Array.from({ length: Math.max(then.length, now.length) }, (_, index): Run => {
      const either = (then[index] ?? now[index]) as RehearsedPath;
      return { id: `${key} ${index}`, before: then[index] ?? nowhere(either), after: now[index] ?? nowhere(either) };
    });
  });
}

const isIn = ({ before, after }: Run, { before: then, after: now, elementId }: Parting) =>
  elementId === null || [...before.done, ...after.done].includes(elementId) || before.done.includes(then?.elementId ?? '') || after.done.includes(now?.elementId ?? '');

function Paths({ paths }: { paths: RehearsedPaths }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { parting } = paths;
  const reason = reasonOf(i18n, paths);
  const runs = runsOf(paths);
  const parted = parting === null ? undefined : runs.find((run) => run.after.flowKey === (parting.flowKey ?? run.after.flowKey) && isIn(run, parting));
  return (
    <>
      <p className={own.head}>
        <Badge tone={TONES[paths.group]}>{t(`rehearsal.group.${paths.group}`)}</Badge>
        <span className={styles.soft}>{t(`rehearsal.group.${paths.group}.help`)}</span>
        <Link to={`/cases/${paths.caseNumber}`}>{t('rehearsal.openCase', { number: paths.caseNumber })}</Link>
      </p>
      {reason && <Notice tone={paths.group === 'stuck' ? 'warn' : 'info'} title={reason} />}
      {parting && <PartingNote parting={parting} stops={paths.group === 'stuck' || paths.group === 'unknown'} />}
      {runs.map((run) => (
        <RehearsedPair key={run.id} before={run.before} after={run.after} parting={run === parted ? parting : null} />
      ))}
    </>
  );
}

/** One past case: the way it went, and the way it would have gone. */
export function RehearsedCasePage({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  const { number = '' } = useParams();
  const rehearsal = useRehearsal(flow.key);
  const paths = useRehearsedPaths(flow.key, rehearsal.data?.id, number);
  const error = rehearsal.error ?? paths.error;
  return (
    <div className={styles.page}>
      <div>
        <Link to={`/flows/${flow.key}/rehearse`}>{t('rehearsal.title')}</Link>
        <h2>{t('rehearsal.caseTitle', { number })}</h2>
      </div>
      {error && <FailureNotice error={error} />}
      {rehearsal.data === null && <Notice tone="info" title={t('rehearsal.none')} />}
      {!error && rehearsal.data !== null && !paths.data && <Skeleton lines={12} />}
      {paths.data && <Paths paths={paths.data} />}
    </div>
  );
}
