import { wordsOf } from '@/bpmn/flowParts';
import type { Step } from '@/bpmn/stepProperties';
import { useI18n } from '@/i18n/I18n';
import { CheckBox } from '@/ui/CheckBox';
import { SelectField } from '@/ui/SelectField';
import type { SettingsProps } from './StepPanel';
import { TimeField } from './TimeField';

/** What an event waits for, and whether it ends the step it belongs to. */
export function EventSettings({ step, parts, facts, onChange }: SettingsProps & { step: Step }) {
  const { t } = useI18n();
  const labels = new Map((parts.messages ?? []).map(({ name, label }) => [name, label]));
  const names = [...new Set([...labels.keys(), ...(step.message ? [step.message] : [])])];
  return (
    <>
      {step.timer !== undefined && <TimeField label={t('flowEdit.timer')} value={step.timer} facts={facts} repeats={step.interrupting === false || step.type === 'bpmn:StartEvent'} onChange={(value) => onChange({ what: 'timer', value })} />}
      {step.message !== undefined && <SelectField label={t('flowEdit.message')} value={step.message} choices={[...(step.message === '' ? [{ value: '', label: t('flowEdit.pick') }] : []), ...names.map((name) => ({ value: name, label: labels.get(name) ?? wordsOf(name) }))]} onChange={(value) => onChange({ what: 'message', value })} />}
      {step.interrupting !== undefined && <CheckBox label={t('flowEdit.interrupting')} help={t('flowEdit.interrupting.help')} checked={step.interrupting} onChange={(value) => onChange({ what: 'interrupting', value })} />}
    </>
  );
}
