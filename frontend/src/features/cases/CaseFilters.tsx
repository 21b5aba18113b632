import { useCategories } from '@/api/useCategories.query';
import { useTeams } from '@/api/useTeams.query';
import { useI18n } from '@/i18n/I18n';
import { SearchField } from '@/ui/SearchField';
import { SelectField } from '@/ui/SelectField';
import { STATUSES, TYPES, type CaseFilter } from './caseFilter';

export interface CaseFiltersProps {
  filter: CaseFilter;
  onChange: (name: keyof CaseFilter, value: string) => void;
  onSearch: (q: string) => void;
}

export function CaseFilters({ filter, onChange, onSearch }: CaseFiltersProps) {
  const { t, locale } = useI18n();
  const teams = useTeams();
  const categories = useCategories();
  return (
    <>
      <SearchField label={t('cases.search')} value={filter.q} onSearch={onSearch} />
      <SelectField
        label={t('case.status')}
        hideLabel
        value={filter.status}
        choices={[{ value: '', label: t('cases.anyStatus') }, ...STATUSES.map((status) => ({ value: status, label: t(`caseStatus.${status}`) }))]}
        onChange={(value) => onChange('status', value)}
      />
      <SelectField
        label={t('case.team')}
        hideLabel
        value={filter.team}
        choices={[{ value: '', label: t('cases.anyTeam') }, ...(teams.data ?? []).map((team) => ({ value: team.id, label: team.name }))]}
        onChange={(value) => onChange('team', value)}
      />
      <SelectField
        label={t('case.category')}
        hideLabel
        value={filter.category}
        choices={[{ value: '', label: t('cases.anyCategory') }, ...(categories.data ?? []).map((category) => ({ value: category.id, label: category.name[locale] ?? category.id }))]}
        onChange={(value) => onChange('category', value)}
      />
      <SelectField
        label={t('case.type')}
        hideLabel
        value={filter.type}
        choices={[{ value: '', label: t('cases.anyType') }, ...TYPES.map((type) => ({ value: type, label: t(`caseType.${type}`) }))]}
        onChange={(value) => onChange('type', value)}
      />
    </>
  );
}
