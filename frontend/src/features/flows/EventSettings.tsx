import { lengthWords } from '@/bpmn/conditionWords';
import { wordsOf } from '@/bpmn/flowParts';
import type { Step } from '@/bpmn/stepProperties';
import { useI18n, type I18n } from '@/i18n/I18n';
import { CheckBox } from '@/ui/CheckBox';
import { SelectField } from '@/ui/SelectField';
import type { SettingsProps } from './StepPanel';
import { TimeField } from './TimeField';

/** A name that said the time, or nothing, says the new time; undefined: what somebody wrote stays. */
function timerName({ name, timer = '', type }: Step, time: string, i18n: I18n): string | undefined {
  const toldOf = (text: string) => {
    const length = lengthWords(text, i18n);
    return length === null ? '' : i18n.t('flowEdit.timer.name', { length });
  };
  const usual = type === 'bpmn:BoundaryEvent' ? '' : i18n.t('flowStep.wait-time.name');
  const before = toldOf(timer);
  if (type === 'bpmn:StartEvent' || !['', usual, before].includes(name)) return undefined;
  return toldOf(time) || (name === before ? usual : name);
}

/** What an event waits for, and whether it ends the step it belongs to. */
export function EventSettings({ step, parts, facts, onChange }: SettingsProps & { step: Step }) {
  const i18n = useI18n();
  const { t } = i18n;
  const setTimer = (value: string) => {
    const name = timerName(step, value, i18n);
    onChange({ what: 'timer', value, ...(name !== undefined && { name }) });
  };
  const labels = new Map((parts.messages ?? []).map(({ name, label }) => [name, label]));
  const names = [...new Set([...labels.keys(), ...(step.message ? [step.message] : [])])];
  return (
    <>
      {step.timer !== undefined && <TimeField label={t('flowEdit.timer')} value={step.timer} facts={facts} repeats={step.interrupting === false || step.type === 'bpmn:StartEvent'} inWorkingTime={step.type !== 'bpmn:StartEvent'} onChange={setTimer} />}
      {step.message !== undefined && <SelectField label={t('flowEdit.message')} value={step.message} choices={[...(step.message === '' ? [{ value: '', label: t('flowEdit.pick') }] : []), ...names.map((name) => ({ value: name, label: labels.get(name) ?? wordsOf(name) }))]} onChange={(value) => onChange({ what: 'message', value })} />}
      {step.interrupting !== undefined && <CheckBox label={t('flowEdit.interrupting')} help={t('flowEdit.interrupting.help')} checked={step.interrupting} onChange={(value) => onChange({ what: 'interrupting', value })} />}
    </>
  );
}
