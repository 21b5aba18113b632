import { Link, useSearchParams } from 'react-router';
import type { FlowListing, Parting, Rehearsal, RehearsalGroup } from '@/api/flowTypes';
import { useFlowModel } from '@/api/useFlowModel.query';
import { Diagram } from '@/bpmn/Diagram';
import { useI18n } from '@/i18n/I18n';
import { EmptyState } from '@/ui/EmptyState';
import { Time } from '@/ui/icons';
import { Sentence } from '@/ui/Sentence';
import { partsOf } from '@/ui/sentence';
import { When } from '@/ui/When';
import styles from './Flows.module.css';
import { PartingCases, RehearsedCases } from './RehearsedCases';
import { RehearsalEffects } from './RehearsalEffects';
import own from './RehearsalResult.module.css';
import { useFlows } from './useFlows.query';

const GROUPS: RehearsalGroup[] = ['same', 'other', 'stuck', 'unknown'];

function Tiles({ rehearsal, chosen }: { rehearsal: Rehearsal; chosen: string | null }) {
  const { t, number, percent } = useI18n();
  const n = GROUPS.reduce((sum, group) => sum + rehearsal.groups[group], 0);
  return (
    <nav className={own.tiles} aria-label={t('rehearsal.groups')}>
      {GROUPS.map((group) => (
        <Link key={group} to={`?group=${group}`} replace preventScrollReset className={`${own.tile} ${own[group]}`} aria-current={chosen === group || undefined}>
          <span className={own.word}>{t(`rehearsal.group.${group}`)}</span>
          <strong>{number(rehearsal.groups[group])}</strong>
          <small>{t('rehearsal.share', { share: percent(n === 0 ? 0 : rehearsal.groups[group] / n), n: number(n) })}</small>
          <small>{t(`rehearsal.group.${group}.help`)}</small>
        </Link>
      ))}
    </nav>
  );
}

function PartingRow({ parting, flowName, chosen }: { parting: Parting; flowName: string | null; chosen: boolean }) {
  const { t, number } = useI18n();
  const step = (element: Parting['before']) => (element ? { name: element.name } : t('rehearsal.nowhere'));
  const cases = t(parting.cases === 1 ? 'flows.casesOf.one' : 'flows.casesOf', { count: number(parting.cases) });
  return (
    <li className={own.row} aria-current={chosen || undefined}>
      <span>
        <Sentence
          parts={partsOf({ t }, parting.elementName === null ? 'rehearsal.partingAtStart' : 'rehearsal.parting', { step: { name: parting.elementName ?? '' }, before: step(parting.before), after: step(parting.after) })}
        />
        {flowName !== null && <span className={styles.soft}> {t('rehearsal.inFlow', { flow: flowName })}</span>}
      </span>
      {parting.elementId === null ? (
        <span>{cases}</span>
      ) : (
        <Link to={`?at=${parting.elementId}`} replace preventScrollReset>
          {cases}
        </Link>
      )}
    </li>
  );
}

interface PartingsProps {
  flow: FlowListing;
  rehearsal: Rehearsal;
  at: string | null;
  onPick: (id: string) => void;
}

/** Where cases leave their way, on the model of a flow that they ran through. */
function PartingsDrawn({ flow, rehearsal, at, onPick }: PartingsProps) {
  const model = useFlowModel(flow.key, flow.version > 0 ? flow.startsVersion : undefined);
  const here = rehearsal.partings.flatMap(({ flowKey, elementId, cases }) => (flowKey === flow.key && elementId !== null ? [{ elementId, cases }] : []));
  const most = Math.max(1, ...here.map(({ cases }) => cases));
  const ids = new Set(here.map(({ elementId }) => elementId));
  if (model.data === undefined) return null;
  return (
    <Diagram
      name={flow.name}
      xml={model.data}
      counts={here.map(({ elementId, cases }) => ({ id: elementId, count: cases, heat: cases / most }))}
      picked={at}
      onPick={(id) => ids.has(id) && onPick(id)}
    />
  );
}

function Partings({ flow, rehearsal, at, onPick }: PartingsProps) {
  const { t } = useI18n();
  const flows = useFlows();
  const parted = new Set(rehearsal.partings.map(({ flowKey }) => flowKey));
  const drawn = flow.kind === 'process' ? [flow] : flows.data?.filter(({ key }) => parted.has(key)) ?? [];
  const nameOf = (key: string | null) => (key === null || key === flow.key ? null : flows.data?.find((one) => one.key === key)?.name ?? key);
  return (
    <section className={styles.section}>
      <h3>{t('rehearsal.partings')}</h3>
      <ul className={own.partings} aria-label={t('rehearsal.partings')}>
        {rehearsal.partings.map((parting) => (
          <PartingRow key={`${parting.flowKey} ${parting.elementId} ${parting.after?.elementId}`} parting={parting} flowName={nameOf(parting.flowKey)} chosen={at !== null && parting.elementId === at} />
        ))}
      </ul>
      {drawn.map((one) => (
        <PartingsDrawn key={one.key} flow={one} rehearsal={rehearsal} at={at} onPick={onPick} />
      ))}
    </section>
  );
}

function Assumptions({ rehearsal }: { rehearsal: Rehearsal }) {
  const { t, number } = useI18n();
  if (rehearsal.assumed.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>{t('rehearsal.assumed')}</h3>
      <p className={styles.lead}>{t('rehearsal.assumed.lead')}</p>
      <ul className={styles.plain}>
        {rehearsal.assumed.map(({ elementId, elementName, cases }) => (
          <li key={elementId}>
            <span>
              <Sentence parts={partsOf({ t }, 'rehearsal.assumed.step', { step: { name: elementName }, cases: number(cases) })} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What became of past cases under the draft. */
export function RehearsalResult({ flow, rehearsal }: { flow: FlowListing; rehearsal: Rehearsal }) {
  const { t, number } = useI18n();
  const [query, setQuery] = useSearchParams();
  const at = query.get('at');
  const group = at ? null : GROUPS.find((one) => one === query.get('group')) ?? null;
  if (rehearsal.total === 0) return <EmptyState icon={Time} title={t('rehearsal.empty')}>{t('rehearsal.empty.text')}</EmptyState>;
  return (
    <>
      <p className={styles.soft}>
        {flow.kind === 'decision' && `${t('rehearsal.flows')}: ${rehearsal.flows.map(({ name }) => name).join(', ')}. `}
        {t(rehearsal.total === 1 ? 'rehearsal.summary.one' : 'rehearsal.summary', { revision: rehearsal.revision, cases: number(rehearsal.total), name: rehearsal.startedBy.name })}, <When at={rehearsal.finishedAt ?? rehearsal.startedAt} />
      </p>
      <Tiles rehearsal={rehearsal} chosen={group} />
      {group && <RehearsedCases key={group} flow={flow} rehearsal={rehearsal} group={group} />}
      {rehearsal.partings.length > 0 && <Partings flow={flow} rehearsal={rehearsal} at={at} onPick={(id) => setQuery({ at: id }, { replace: true, preventScrollReset: true })} />}
      {at && <PartingCases key={at} flow={flow} rehearsal={rehearsal} at={at} />}
      <RehearsalEffects effects={rehearsal.effects} partly={rehearsal.groups.stuck + rehearsal.groups.unknown} />
      <Assumptions rehearsal={rehearsal} />
    </>
  );
}
