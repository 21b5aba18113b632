import type { NamedStep } from '@/bpmn/ProcessModeler';
import { useI18n } from '@/i18n/I18n';
import { SelectField } from '@/ui/SelectField';

/** The way to every step without a mouse. */
export function StepPicker({ steps, selected, onSelect }: { steps: NamedStep[]; selected: string | null; onSelect: (id: string | null) => void }) {
  const { t, word } = useI18n();
  const typeOf = (type: string) => word('elementType', type.replace('bpmn:', '').replace(/^./, (first) => first.toLowerCase()));
  const choices = [{ value: '', label: t('flowEdit.wholeFlow') }, ...steps.map(({ id, type, name }) => ({ value: id, label: name === '' ? typeOf(type) : `${name} (${typeOf(type)})` }))];
  const known = selected !== null && choices.some(({ value }) => value === selected);
  return <SelectField label={t('flowEdit.selected')} value={known ? selected : ''} choices={choices} onChange={(id) => onSelect(id === '' ? null : id)} />;
}
