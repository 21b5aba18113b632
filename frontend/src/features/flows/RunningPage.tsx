import { useSearchParams } from 'react-router';
import type { FlowListing, RunningOverview, RunningStep } from '@/api/flowTypes';
import { Diagram } from '@/bpmn/Diagram';
import type { Count } from '@/bpmn/ProcessViewer';
import { useI18n, type I18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Flow } from '@/ui/icons';
import { SelectField } from '@/ui/SelectField';
import { Skeleton } from '@/ui/Skeleton';
import { useNow } from '@/ui/useNow';
import styles from './Flows.module.css';
import { RunningCases } from './RunningCases';
import { useRunning } from './useRunning.query';

function StepRow({ step, chosen, onChoose }: { step: RunningStep; chosen: boolean; onChoose: () => void }) {
  const { number, duration } = useI18n();
  const now = useNow().getTime();
  return (
    <tr aria-current={chosen || undefined}>
      <th scope="row">
        <button type="button" className={styles.linkish} aria-pressed={chosen} onClick={onChoose}>
          {step.name}
        </button>
      </th>
      <td>{number(step.tokens)}</td>
      <td>{step.incidents > 0 ? <Badge tone="danger">{number(step.incidents)}</Badge> : 0}</td>
      <td>{step.oldestSince ? duration(now - new Date(step.oldestSince).getTime()) : '–'}</td>
    </tr>
  );
}

function Steps({ steps, chosen, onChoose }: { steps: RunningStep[]; chosen: string | null; onChoose: (id: string) => void }) {
  const { t } = useI18n();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('running.steps')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('move.step')}</th>
            <th scope="col">{t('running.cases')}</th>
            <th scope="col">{t('flows.incidents')}</th>
            <th scope="col">{t('running.oldest')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <StepRow key={step.elementId} step={step} chosen={step.elementId === chosen} onChoose={() => onChoose(step.elementId)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Cases on one side of a step, incidents on the other. */
const countsOf = (steps: RunningStep[], { t, number }: I18n): Count[] =>
  steps.flatMap(({ elementId, tokens, incidents }) => [
    { id: elementId, count: tokens, tone: 'accent' as const, label: t('running.casesHere', { count: number(tokens) }) },
    ...(incidents > 0 ? [{ id: elementId, count: incidents, tone: 'danger' as const, label: t('flows.incidentsOf', { count: number(incidents) }) }] : []),
  ]);

function useChoice() {
  const [query, setQuery] = useSearchParams();
  const version = Number(query.get('version')) || undefined;
  return {
    version,
    step: query.get('step'),
    choose: (next: { version?: number; step?: string }) => setQuery({ ...(next.version ? { version: String(next.version) } : {}), ...(next.step ? { step: next.step } : {}) }, { replace: true, preventScrollReset: true }),
  };
}

function NoCases() {
  const { t } = useI18n();
  return (
    <EmptyState icon={Flow} title={t('running.none')}>
      {t('running.none.text')}
    </EmptyState>
  );
}

interface ShownProps {
  flow: FlowListing;
  running: RunningOverview;
}

function Shown({ flow, running }: ShownProps) {
  const { t, number } = useI18n();
  const { choose } = useChoice();
  return (
    <>
      <div className={styles.actions}>
        {running.versions.length > 1 && (
          <div className={styles.pick}>
            <SelectField label={t('flows.version')} hideLabel value={String(running.version)} onChange={(value) => choose({ version: Number(value) })} choices={running.versions.map((version) => ({ value: String(version), label: t('running.version', { version }) }))} />
          </div>
        )}
        {running.steps.length > 0 && <p className={styles.soft}>{t('running.summary', { count: number(running.cases), version: running.version })}</p>}
      </div>
      {running.steps.length === 0 ? <NoCases /> : <Standing flow={flow} running={running} />}
    </>
  );
}

/** Each step with its cases, drawn and listed. */
function Standing({ flow, running }: ShownProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { step, choose } = useChoice();
  const known = new Set(running.steps.map(({ elementId }) => elementId));
  const chosen = step !== null && known.has(step) ? step : null;
  const pick = (id: string) => known.has(id) && choose({ version: running.version, step: id === chosen ? undefined : id });
  return (
    <>
      <div className={styles.columns}>
        <Diagram
          name={flow.name}
          xml={running.xml}
          counts={countsOf(running.steps, i18n)}
          countKeys={[
            { tone: 'accent', label: t('running.key.cases') },
            ...(running.steps.some(({ incidents }) => incidents > 0) ? [{ tone: 'danger' as const, label: t('running.key.incidents') }] : []),
          ]}
          picked={chosen}
          onPick={pick}
        />
        <Steps steps={running.steps} chosen={chosen} onChoose={pick} />
      </div>
      <RunningCases key={`${running.version} ${chosen}`} flow={flow} running={running} step={chosen} />
    </>
  );
}

/** Where the running cases of a version stand, and what can be done about one that is stuck. */
export function RunningPage({ flow }: { flow: FlowListing }) {
  const { version } = useChoice();
  const running = useRunning(flow.key, version);
  return (
    <div className={styles.page}>
      {running.isPending && <Skeleton lines={12} />}
      {running.isError && <FailureNotice error={running.error} onRetry={() => void running.refetch()} />}
      {running.data && running.data.versions.length === 0 && <NoCases />}
      {running.data && running.data.versions.length > 0 && <Shown flow={flow} running={running.data} />}
    </div>
  );
}
