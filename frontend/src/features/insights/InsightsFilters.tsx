import type { ReactNode } from 'react';
import { useCategories } from '@/api/useCategories.query';
import { useTeams } from '@/api/useTeams.query';
import { useI18n } from '@/i18n/I18n';
import { DateField } from '@/ui/DateField';
import { SelectField } from '@/ui/SelectField';
import { useFlowNames } from './useFlowNames.query';
import styles from './Insights.module.css';
import { daysOf, KINDS, lastDays, type InsightsFilter } from './insightsFilter';

const PERIODS = [7, 30, 90, 365];

interface Props {
  filter: InsightsFilter;
  onChange: (changes: Partial<Record<keyof InsightsFilter, string>>) => void;
  /** Whether it has to be one flow. */
  needsFlow?: boolean;
  /** Whether there are only leads. */
  leadsOnly?: boolean;
  /** Whether nothing but days can be chosen. */
  daysOnly?: boolean;
  /** More to choose. */
  children?: ReactNode;
}

/** Which cases figures are of. */
export function InsightsFilters({ filter, onChange, needsFlow = false, leadsOnly = false, daysOnly = false, children }: Props) {
  const { t, locale } = useI18n();
  const teams = useTeams();
  const categories = useCategories();
  const flows = useFlowNames();
  const days = PERIODS.find((period) => period === daysOf(filter) && lastDays(period).to === filter.to);
  const all = { value: '', label: t('insights.all') };
  const none = { value: '-', label: t('insights.none') };
  return (
    <form className={styles.filters} aria-label={t('insights.filters')} onSubmit={(event) => event.preventDefault()}>
      <SelectField
        label={t('insights.period')}
        value={days ? String(days) : ''}
        onChange={(period) => period && onChange(lastDays(Number(period)))}
        choices={[...PERIODS.map((period) => ({ value: String(period), label: t('ledger.days', { days: period }) })), { value: '', label: t('insights.otherPeriod') }]}
      />
      <DateField label={t('insights.fromDay')} value={filter.from} onChange={(from) => from && onChange({ from })} />
      <DateField label={t('insights.toDay')} value={filter.to} onChange={(to) => to && onChange({ to })} />
      {!leadsOnly && !daysOnly && <SelectField label={t('insights.type')} value={filter.type ?? ''} onChange={(type) => onChange({ type })} choices={[all, ...KINDS.map((kind) => ({ value: kind, label: t(`insights.type.${kind}`) }))]} />}
      {!daysOnly && <SelectField label={t('insights.team')} value={filter.team ?? ''} onChange={(team) => onChange({ team })} choices={[all, ...(teams.data ?? []).map(({ id, name }) => ({ value: id, label: name })), none]} />}
      {!daysOnly && <SelectField label={t('insights.category')} value={filter.category ?? ''} onChange={(category) => onChange({ category })} choices={[all, ...(categories.data ?? []).map(({ id, name }) => ({ value: id, label: name[locale] ?? id })), none]} />}
      {!daysOnly && flows.data && <SelectField label={t('insights.flow')} value={filter.flow ?? ''} onChange={(flow) => onChange({ flow })} choices={needsFlow ? flows.data : [all, ...flows.data]} />}
      {children}
    </form>
  );
}
