import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import type { FlowListing, RehearsedPath, RehearsedPaths } from '@/api/flowTypes';
import { DiagramPair } from '@/bpmn/DiagramPair';
import { namesOf } from '@/bpmn/flowGraph';
import type { Mark } from '@/bpmn/ProcessViewer';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { FailureNotice } from '@/ui/FailureNotice';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import styles from './Flows.module.css';
import { useRehearsal, useRehearsedPaths } from './useRehearsal.query';

const TONES = { same: 'good', other: 'warn', stuck: 'danger', unknown: 'neutral' } as const;

/** Where the two paths stop being the same: the last step that both took one after the other. */
function partingOf(before: RehearsedPath, after: RehearsedPath): string | null {
  const first = before.done.findIndex((id, index) => after.done[index] !== id);
  if (first === -1 && before.done.length === after.done.length) return null;
  return (first === -1 ? before.done.at(-1) : before.done[first - 1]) ?? null;
}

const pathOf = ({ done, failed, endedAt }: RehearsedPath) => ({
  done,
  active: endedAt && !done.includes(endedAt) ? [{ activityId: endedAt, count: 1 }] : [],
  failed: failed.map((activityId) => ({ activityId, message: null })),
});

/** The steps that only one of the two paths has, by name. */
function onlyIn(one: RehearsedPath, other: RehearsedPath): string[] {
  const names = namesOf(one.xml);
  return one.done.filter((id) => !other.done.includes(id)).map((id) => names.get(id) ?? '').filter((name) => name !== '');
}

function Steps({ title, names }: { title: string; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <p>
      <span className={styles.soft}>{title}</span> {names.join(', ')}
    </p>
  );
}

function Pair({ before, after }: { before: RehearsedPath; after: RehearsedPath }) {
  const { t } = useI18n();
  const parting = useMemo(() => partingOf(before, after), [before, after]);
  const marks: Mark[] = parting ? [{ id: parting, state: 'parted' }] : [];
  const was = before.version === null ? t('rehearsal.before') : t('rehearsal.beforeVersion', { version: before.version });
  return (
    <section className={styles.section}>
      <h3>{after.name}</h3>
      <Steps title={t('rehearsal.onlyBefore')} names={onlyIn(before, after)} />
      <Steps title={t('rehearsal.onlyAfter')} names={onlyIn(after, before)} />
      <DiagramPair
        before={{ title: was, name: `${before.name}, ${was}`, xml: before.xml, path: pathOf(before), marks }}
        after={{ title: t('rehearsal.afterDraft'), name: `${after.name}, ${t('rehearsal.afterDraft')}`, xml: after.xml, path: pathOf(after), marks }}
        picked={parting}
      />
    </section>
  );
}

const nowhere = (path: RehearsedPath): RehearsedPath => ({ ...path, done: [], failed: [], endedAt: null });

function Paths({ paths }: { paths: RehearsedPaths }) {
  const { t } = useI18n();
  const keys = [...new Set([...paths.before, ...paths.after].map(({ flowKey }) => flowKey))];
  return (
    <>
      <p>
        <Badge tone={TONES[paths.group]}>{t(`rehearsal.group.${paths.group}`)}</Badge> <Link to={`/cases/${paths.caseNumber}`}>{t('rehearsal.openCase', { number: paths.caseNumber })}</Link>
      </p>
      {paths.reason && <Notice tone={paths.group === 'stuck' ? 'warn' : 'info'} title={paths.reason} />}
      {keys.map((key) => {
        const before = paths.before.find(({ flowKey }) => flowKey === key);
        const after = paths.after.find(({ flowKey }) => flowKey === key);
        const either = (before ?? after) as RehearsedPath;
        return <Pair key={key} before={before ?? nowhere(either)} after={after ?? nowhere(either)} />;
      })}
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
