import { useState } from 'react';
import { Link } from 'react-router';
import type { FlowListing, NewRehearsal, RehearsedFlow } from '@/api/flowTypes';
import { useCategories } from '@/api/useCategories.query';
import { useTeams } from '@/api/useTeams.query';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { CheckBox } from '@/ui/CheckBox';
import { DateField } from '@/ui/DateField';
import { FailureNotice } from '@/ui/FailureNotice';
import { Notice } from '@/ui/Notice';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import styles from './Flows.module.css';
import { useOtherDrafts } from './useOtherDrafts';
import { useRehearsedFlows } from './useRehearsal.query';
import { useRehearse } from './useRehearse.mutation';

const USUAL = 200;
const MOST = 1_000;

export function OtherDrafts({ label, others, chosen, onChange }: { label: string; others: FlowListing[]; chosen: string[]; onChange: (chosen: string[]) => void }) {
  const { t } = useI18n();
  if (others.length === 0) return null;
  return (
    <fieldset className={styles.fieldset}>
      <legend>{label}</legend>
      {others.map(({ key, name, kind }) => (
        <CheckBox key={key} label={`${name} (${t(`flowKind.${kind}`)})`} checked={chosen.includes(key)} onChange={(on) => onChange(on ? [...chosen, key] : chosen.filter((one) => one !== key))} />
      ))}
    </fieldset>
  );
}

/** The start of a day here, as an instant; undefined for no day. */
function startOf(day: string, daysLater = 0): string | undefined {
  if (day === '') return undefined;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}

function useScope() {
  const [scope, setScope] = useState({ cases: String(USUAL), from: '', to: '', team: '', category: '', with: [] as string[] });
  const cases = Number(scope.cases);
  const wanted: NewRehearsal = { cases, from: startOf(scope.from), to: startOf(scope.to, 1), team: scope.team || undefined, category: scope.category || undefined, with: scope.with.length > 0 ? scope.with : undefined };
  const change = <K extends keyof typeof scope>(name: K) => (value: (typeof scope)[K]) => setScope((old) => ({ ...old, [name]: value }));
  return { scope, wanted, change, fits: Number.isInteger(cases) && cases >= 1 && cases <= MOST && (scope.from === '' || scope.to === '' || scope.from <= scope.to) };
}

function Scope({ scope, change }: Pick<ReturnType<typeof useScope>, 'scope' | 'change'>) {
  const { t, locale } = useI18n();
  const teams = useTeams();
  const categories = useCategories();
  return (
    <div className={styles.fields}>
      <TextField type="number" label={t('rehearsal.cases')} value={scope.cases} onChange={change('cases')} help={t('rehearsal.cases.help', { most: MOST })} />
      <DateField label={t('rehearsal.from')} value={scope.from} none={t('rehearsal.anyDay')} onChange={change('from')} />
      <DateField label={t('rehearsal.to')} value={scope.to} none={t('rehearsal.anyDay')} onChange={change('to')} />
      <SelectField label={t('rehearsal.team')} value={scope.team} onChange={change('team')} choices={[{ value: '', label: t('rehearsal.everyTeam') }, ...(teams.data ?? []).map(({ id, name }) => ({ value: id, label: name }))]} />
      <SelectField label={t('rehearsal.category')} value={scope.category} onChange={change('category')} choices={[{ value: '', label: t('rehearsal.everyCategory') }, ...(categories.data ?? []).map(({ id, name }) => ({ value: id, label: name[locale] ?? id }))]} />
    </div>
  );
}

/** A decision is played in the flows that ask it. */
function AskingFlows({ flows }: { flows: RehearsedFlow[] }) {
  const { t } = useI18n();
  if (flows.length === 0) return <Notice tone="info" title={t('rehearsal.noFlows')}>{t('rehearsal.noFlows.text')}</Notice>;
  return (
    <div>
      <p className={styles.soft}>{t('rehearsal.flows')}</p>
      <ul className={styles.plain}>
        {flows.map(({ key, name }) => (
          <li key={key}>
            <Link to={`/flows/${key}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Which past cases the draft is tried on. */
export function RehearsalForm({ flow, onBegun, onCancel }: { flow: FlowListing; onBegun: () => void; onCancel?: () => void }) {
  const { t } = useI18n();
  const others = useOtherDrafts(flow);
  const { begin } = useRehearse(flow.key);
  const { scope, wanted, change, fits } = useScope();
  const asking = useRehearsedFlows(flow.key);
  return (
    <section className={styles.card} aria-label={t('rehearsal.begin.title')}>
      <h3>{t('rehearsal.begin.title')}</h3>
      {flow.kind === 'decision' && asking.data && <AskingFlows flows={asking.data} />}
      {asking.error && <FailureNotice error={asking.error} />}
      <Scope scope={scope} change={change} />
      <OtherDrafts label={t('rehearsal.with')} others={others} chosen={scope.with} onChange={change('with')} />
      {begin.error && <FailureNotice error={begin.error} />}
      <div className={styles.actions}>
        <Button disabled={!fits || begin.isPending || asking.data?.length === 0} onClick={() => begin.mutate(wanted, { onSuccess: onBegun })}>
          {t('rehearsal.begin')}
        </Button>
        {onCancel && (
          <Button kind="secondary" onClick={onCancel}>
            {t('action.cancel')}
          </Button>
        )}
      </div>
    </section>
  );
}
