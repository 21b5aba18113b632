import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { FlowDraft, FlowListing, FlowPolicy, FlowVersion, NewRelease, RunningCases } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { CheckBox } from '@/ui/CheckBox';
import { FailureNotice } from '@/ui/FailureNotice';
import { Notice } from '@/ui/Notice';
import { RadioList } from '@/ui/RadioList';
import { ShareField } from '@/ui/ShareField';
import { TextBox } from '@/ui/TextBox';
import styles from './Flows.module.css';
import { emptyMove, MovePlan, type Move } from './MovePlan';
import { OtherDrafts } from './RehearsalForm';
import { useOtherDrafts } from './useOtherDrafts';
import { isReleased, useRelease } from './useRelease.mutation';

export interface ReleaseFormProps {
  flow: FlowListing;
  draft: FlowDraft;
  policy: FlowPolicy;
  versions: FlowVersion[];
  admitted: boolean;
}

const CHOICES: RunningCases[] = ['stay', 'move-all', 'move-from'];

/** The version whose running cases may move; null when none runs. */
const movableVersion = ({ flow, versions }: ReleaseFormProps) => (flow.kind === 'process' ? (versions.find(({ running }) => running > 0)?.version ?? null) : null);

function useChoices(props: ReleaseFormProps) {
  const { draft, policy } = props;
  const from = movableVersion(props);
  const [reason, setReason] = useState('');
  const [wanted, setRunningCases] = useState<RunningCases>(policy.runningCases);
  const runningCases = from === null ? 'stay' : wanted;
  const [move, setMove] = useState<Move>(emptyMove);
  const [share, setShare] = useState(100);
  const [others, setOthers] = useState<string[]>([]);
  const [seen, setSeen] = useState(false);
  const overtaken = draft.latestVersion !== null && draft.latestVersion > (draft.baseVersion ?? 0) ? draft.latestVersion : null;
  const body: NewRelease = {
    revision: draft.revision,
    reason: reason.trim(),
    runningCases,
    steps: runningCases === 'move-from' ? move.steps : undefined,
    mapping: runningCases === 'stay' || Object.keys(move.mapping).length === 0 ? undefined : move.mapping,
    share: share === 100 || runningCases !== 'stay' ? undefined : share,
    from: runningCases === 'stay' ? undefined : from,
    with: others.length > 0 ? others : undefined,
    onTopOf: overtaken ?? undefined,
  };
  const ready = body.reason !== '' && (runningCases !== 'move-from' || move.steps.length > 0) && (overtaken === null || seen);
  return { from, reason, setReason, runningCases, setRunningCases, move, setMove, share, setShare, others, setOthers, seen, setSeen, overtaken, body, ready };
}

type Choices = ReturnType<typeof useChoices>;

/** Just the revisions that are shown here are released along. */
function pinned(body: NewRelease, others: FlowListing[]): NewRelease {
  const chosen = others.filter(({ key }) => body.with?.includes(key));
  return chosen.length === 0 ? body : { ...body, withRevisions: Object.fromEntries(chosen.map(({ key, draft }) => [key, draft?.revision ?? 0])) };
}

function Running({ flow, choices }: { flow: FlowListing; choices: Choices }) {
  const { t, number } = useI18n();
  const { from, runningCases, setRunningCases, move, setMove } = choices;
  if (from === null) return null;
  return (
    <section className={styles.section}>
      <h3>{t('release.cases', { count: number(flow.running) })}</h3>
      <RadioList label={t('release.cases.label')} value={runningCases} onChange={setRunningCases} choices={CHOICES.map((value) => ({ value, label: t(`release.cases.${value}`), help: t(`release.cases.${value}.help`) }))} />
      {runningCases !== 'stay' && <MovePlan flow={flow} from={from} to={null} choosing={runningCases === 'move-from'} move={move} onChange={setMove} />}
    </section>
  );
}

/** Cases that move go to the new version as a whole, so new ones start with it, too. */
function Share({ flow, choices: { share, setShare, runningCases } }: { flow: FlowListing; choices: Choices }) {
  const { t } = useI18n();
  if (flow.kind !== 'process' || flow.version === 0 || runningCases !== 'stay') return null;
  return (
    <section className={styles.section}>
      <h3>{t('release.newCases')}</h3>
      <ShareField label={t('release.share')} value={share} onChange={setShare} help={share === 100 ? t('release.share.all') : t('release.share.some', { share, rest: 100 - share, version: flow.startsVersion })} />
    </section>
  );
}

/** The choices that come with a release. */
export function ReleaseForm(props: ReleaseFormProps) {
  const { t } = useI18n();
  const { flow, policy, admitted } = props;
  const navigate = useNavigate();
  const choices = useChoices(props);
  const others = useOtherDrafts(flow);
  const { release } = useRelease(flow.key);
  const submit = () =>
    release.mutate(pinned(choices.body, others), { onSuccess: (answer) => isReleased(answer) && void navigate(`/flows/${flow.key}/versions?released=${answer.version}`) });
  return (
    <>
      <Running flow={flow} choices={choices} />
      <Share flow={flow} choices={choices} />
      <OtherDrafts label={t('release.with')} others={others} chosen={choices.others} onChange={choices.setOthers} />
      <section className={styles.section}>
        <h3>{t('release.reason.title')}</h3>
        {choices.overtaken !== null && (
          <>
            <Notice tone="warn" title={t('release.overtaken', { version: choices.overtaken })}>{t('release.overtaken.text')}</Notice>
            <CheckBox label={t('release.overtaken.seen', { version: choices.overtaken })} checked={choices.seen} onChange={choices.setSeen} />
          </>
        )}
        <TextBox label={t('release.reason')} value={choices.reason} onChange={choices.setReason} rows={3} maxLength={1_000} required />
        {policy.approvalNeeded && <p className={styles.soft}>{t('release.approvalNeeded')}</p>}
        {release.error && <FailureNotice error={release.error} />}
        <div className={styles.actions}>
          <Button size="medium" disabled={!admitted || !choices.ready || release.isPending} onClick={submit}>
            {t(policy.approvalNeeded ? 'release.ask' : 'release.now', { version: flow.version + 1 })}
          </Button>
        </div>
      </section>
    </>
  );
}
