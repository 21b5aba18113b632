import type { AskedFact } from '@/bpmn/decisionTrial';
import { useI18n } from '@/i18n/I18n';
import { DateField } from '@/ui/DateField';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import type { SheetColumn } from './sheetColumns';

export interface TrialFieldProps {
  fact: AskedFact;
  /** The column that looks at it, where one does. */
  column: SheetColumn | undefined;
  /** Empty: it isn't known. */
  value: string;
  onChange: (value: string) => void;
}

/** Asks for a fact, by what is known of its values. */
export function TrialField({ fact: { label, type }, column, value, onChange }: TrialFieldProps) {
  const { t } = useI18n();
  const unknown = { value: '', label: t('decisionTrial.unknown') };
  if (type === 'boolean') {
    const choices = (['true', 'false'] as const).map((one) => ({ value: one, label: t(one === 'true' ? 'decisionTrial.yes' : 'decisionTrial.no') }));
    return <SelectField label={label} value={value} choices={[unknown, ...choices]} onChange={onChange} />;
  }
  if (type === 'date') return <DateField label={label} value={value} none={t('decisionTrial.unknown')} onChange={onChange} />;
  if (column && column.values.length > 0) {
    const choices = column.values.map((one) => ({ value: one, label: column.told(one) }));
    return <SelectField label={label} value={value} choices={[unknown, ...choices, { value: OTHER, label: t('decisionTrial.other') }]} onChange={onChange} />;
  }
  return <TextField label={label} type={type === 'number' ? 'number' : 'text'} value={value} placeholder={t('decisionTrial.unknown')} maxLength={1000} onChange={onChange} />;
}

/** A text that no row names. */
const OTHER = '…';
