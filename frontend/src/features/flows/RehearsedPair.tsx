import { useState } from 'react';
import type { Parting, RehearsedPath } from '@/api/flowTypes';
import { DiagramPair } from '@/bpmn/DiagramPair';
import { namesOf } from '@/bpmn/flowGraph';
import type { Mark, Note } from '@/bpmn/ProcessViewer';
import { useI18n } from '@/i18n/I18n';
import styles from './Flows.module.css';
import { RehearsedSteps } from './RehearsedSteps';

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

function useSides({ before, after, parting }: { before: RehearsedPath; after: RehearsedPath; parting: Parting | null }) {
  const { t } = useI18n();
  const was = before.version === null ? t('rehearsal.before') : t('rehearsal.beforeVersion', { version: before.version });
  const is = after.version === null ? t('rehearsal.afterDraft') : t('rehearsal.afterVersion', { version: after.version });
  const at = parting?.elementId ?? null;
  const marks: Mark[] = at === null ? [] : [{ id: at, state: 'parted' }];
  const parts: Note[] = at === null ? [] : [{ id: at, text: t('rehearsal.note.parts') }];
  const next = (step: Parting['before'] | undefined, text: string): Note[] => (step ? [{ id: step.elementId, text }] : []);
  const stops = after.failed.map((id): Note => ({ id, text: t('rehearsal.note.stops') }));
  return {
    before: { title: was, name: `${before.name}, ${was}`, xml: before.xml, path: pathOf(before), marks, notes: [...parts, ...next(parting?.before, t('rehearsal.note.before'))] },
    after: { title: is, name: `${after.name}, ${is}`, xml: after.xml, path: pathOf(after), marks, notes: [...parts, ...next(parting?.after, t('rehearsal.note.after')), ...stops] },
  };
}

/** One run of a flow, as it went and as it would go: drawn side by side with the parting in view, and step by step. */
export function RehearsedPair({ before, after, parting }: { before: RehearsedPath; after: RehearsedPath; parting: Parting | null }) {
  const { t } = useI18n();
  const at = parting?.elementId ?? parting?.after?.elementId ?? after.failed[0] ?? null;
  const [picked, setPicked] = useState(at);
  const sides = useSides({ before, after, parting });
  return (
    <section className={styles.section}>
      <h3>{after.name}</h3>
      <Steps title={t('rehearsal.onlyBefore')} names={onlyIn(before, after)} />
      <Steps title={t('rehearsal.onlyAfter')} names={onlyIn(after, before)} />
      <DiagramPair before={sides.before} after={sides.after} picked={picked} onPick={setPicked} />
      <RehearsedSteps before={before} after={after} parting={parting?.elementId ?? null} picked={picked} onPick={setPicked} />
    </section>
  );
}
