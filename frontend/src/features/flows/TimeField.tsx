import type { Fact } from '@/bpmn/flowParts';
import { isWorking, PLAIN_UNITS, readTime, TIME_UNITS, writeTime, type PlainTime, type PlainUnit, type TimeUnit } from '@/bpmn/plainTimes';
import { useI18n } from '@/i18n/I18n';
import { SelectField } from '@/ui/SelectField';
import { CommitText } from './CommitText';
import { factChoices } from './FactField';
import styles from './StepPanel.module.css';

export interface TimeFieldProps {
  label: string;
  value: string;
  facts: Fact[];
  /** Whether it may happen again and again. */
  repeats?: boolean;
  /** Whether it may count in the working time of the case's team. */
  inWorkingTime?: boolean;
  optional?: boolean;
  onChange: (value: string) => void;
}

type Kind = PlainTime['kind'] | 'none';
const MOST = 3650;
const MOST_WORKING = 999;

function blank(kind: Kind, facts: Fact[]): PlainTime | null {
  const dates = facts.filter(({ type }) => type === 'date');
  switch (kind) {
    case 'after':
      return { kind, amount: 1, unit: 'days' };
    case 'every':
      return { kind, times: 5, amount: 1, unit: 'days' };
    case 'fact':
      return { kind, fact: (dates[0] ?? facts[0])?.name ?? 'dueAt' };
    case 'moment':
      return { kind, at: `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T09:00:00Z` };
    default:
      return null;
  }
}

/** When, in plain words: after some days, at a deadline of the case, at a fixed moment. */
export function TimeField({ label, value, facts, repeats = false, inWorkingTime = true, optional = false, onChange }: TimeFieldProps) {
  const { t } = useI18n();
  const time = value === '' ? null : readTime(value);
  const kinds: Kind[] = [...(optional || !time ? (['none'] as const) : []), 'after', 'fact', 'moment', ...(repeats || time?.kind === 'every' ? (['every'] as const) : []), ...(time?.kind === 'other' ? (['other'] as const) : [])];
  const set = (next: PlainTime | null) => onChange(next ? writeTime(next) : '');
  return (
    <div className={styles.field}>
      <SelectField label={label} value={time?.kind ?? 'none'} choices={kinds.map((kind) => ({ value: kind, label: t(`flowEdit.time.${kind}`) }))} onChange={(kind) => set(blank(kind as Kind, facts))} />
      {time && <TimeDetails time={time} facts={facts} inWorkingTime={inWorkingTime} onChange={set} />}
    </div>
  );
}

function TimeDetails({ time, facts, inWorkingTime, onChange }: { time: PlainTime; facts: Fact[]; inWorkingTime: boolean; onChange: (time: PlainTime) => void }) {
  const { t } = useI18n();
  switch (time.kind) {
    case 'after':
      return (
        <>
          <Length amount={time.amount} unit={time.unit} units={inWorkingTime || isWorking(time.unit) ? TIME_UNITS : PLAIN_UNITS} onChange={(amount, unit) => onChange({ kind: 'after', amount: isWorking(unit) ? Math.min(amount, MOST_WORKING) : amount, unit })} />
          {isWorking(time.unit) && <p className={styles.help}>{t('flowEdit.time.working')}</p>}
        </>
      );
    case 'every':
      return (
        <>
          <Length<PlainUnit> amount={time.amount} unit={time.unit} units={PLAIN_UNITS} onChange={(amount, unit) => onChange({ ...time, amount, unit })} />
          <CommitText label={t('flowEdit.time.times')} type="number" value={time.times === null ? '' : String(time.times)} onCommit={(typed) => onChange({ ...time, times: wholeNumber(typed) })} />
        </>
      );
    case 'fact': {
      const dates = facts.filter(({ type }) => type === 'date');
      return <SelectField label={t('flowEdit.time.which')} value={`fact:${time.fact}`} choices={factChoices(dates.length > 0 ? dates : facts, time.fact)} onChange={(picked) => onChange({ kind: 'fact', fact: picked.slice(5) })} />;
    }
    case 'moment':
      return <CommitText label={t('flowEdit.time.when')} type="datetime-local" value={time.at.slice(0, 16)} onCommit={(at) => at && onChange({ kind: 'moment', at: `${at}:00Z` })} help={t('flowEdit.time.utc')} />;
    case 'other':
      return <CommitText label={t('flowEdit.time.other')} value={time.text} onCommit={(text) => onChange({ kind: 'other', text })} />;
  }
}

const wholeNumber = (typed: string) => (/^[1-9]\d{0,3}$/.test(typed) && Number(typed) <= MOST ? Number(typed) : null);

function Length<Unit extends TimeUnit>({ amount, unit, units, onChange }: { amount: number; unit: Unit; units: Unit[]; onChange: (amount: number, unit: Unit) => void }) {
  const { t } = useI18n();
  return (
    <div className={styles.pair}>
      <CommitText label={t('flowEdit.time.amount')} type="number" value={String(amount)} onCommit={(typed) => onChange(wholeNumber(typed) ?? amount, unit)} />
      <SelectField label={t('flowEdit.time.unit')} value={unit} choices={units.map((one) => ({ value: one, label: t(`flowEdit.unit.${one}`) }))} onChange={(picked) => onChange(amount, picked as Unit)} />
    </div>
  );
}
