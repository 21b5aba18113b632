import { wordsOf } from '@/bpmn/flowParts';
import type { Step } from '@/bpmn/stepProperties';
import { factIn } from '@/bpmn/expression';
import { useI18n } from '@/i18n/I18n';
import { SelectField, type Choice } from '@/ui/SelectField';
import { FactField } from './FactField';
import type { SettingsProps } from './StepPanel';
import styles from './StepPanel.module.css';
import { TimeField } from './TimeField';

const withCurrent = (choices: Choice[], current: string): Choice[] => (current === '' || choices.some(({ value }) => value === current) ? choices : [{ value: current, label: current }, ...choices]);

/** Who does it, with which form, until when. */
export function PersonSettings({ person, parts, facts, onChange, onOpenFlow }: SettingsProps & { person: NonNullable<Step['person']> }) {
  const { t } = useI18n();
  const teams = parts.teams.map(({ id, name }) => ({ value: id, label: name }));
  const teamFacts = facts.filter(({ name }) => /team/i.test(name) || name === factIn(person.team));
  const forms = parts.forms.map((form) => ({ value: form, label: wordsOf(form.split('/').at(-1) ?? form) }));
  return (
    <>
      <div id="flow-edit-team">
        <FactField label={t('flowEdit.team')} unset={t('flowEdit.team.unset')} value={person.team === '' ? null : person.team} choices={teams} facts={teamFacts} onChange={(value) => onChange({ what: 'team', value: value ?? '' })} />
      </div>
      <div className={styles.field}>
        <SelectField label={t('flowEdit.form')} value={person.form} choices={[{ value: '', label: t('flowEdit.form.none') }, ...withCurrent(forms, person.form)]} onChange={(value) => onChange({ what: 'form', value })} />
        {person.form !== '' && (
          <button type="button" className={styles.link} onClick={() => onOpenFlow(person.form.replaceAll('/', '.'))}>
            {t('flowEdit.form.edit')}
          </button>
        )}
      </div>
      <FactField label={t('flowEdit.assignee')} unset={t('flowEdit.assignee.unset')} typed={{ label: t('flowEdit.assignee.typed'), of: t('flowEdit.assignee.of') }} value={person.assignee === '' ? null : person.assignee} facts={facts.filter(({ type, name }) => type === 'string' || name === factIn(person.assignee))} onChange={(value) => onChange({ what: 'assignee', value: value ?? '' })} />
      <TimeField label={t('flowEdit.due')} value={person.due} facts={facts} optional onChange={(value) => onChange({ what: 'due', value })} />
      <FactField label={t('flowEdit.priority')} unset={t('flowEdit.priority.unset')} typed={{ label: t('flowEdit.priority.typed'), of: t('flowEdit.priority.of'), type: 'number' }} value={person.priority === '' ? null : person.priority} facts={facts.filter(({ type, name }) => type === 'integer' || type === 'number' || name === factIn(person.priority))} onChange={(value) => onChange({ what: 'priority', value: value ?? '' })} />
    </>
  );
}

export function DecisionSettings({ decision, parts, onChange, onOpenFlow }: SettingsProps & { decision: string }) {
  const { t } = useI18n();
  const tables = parts.decisions.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <div className={styles.field}>
      <SelectField label={t('flowEdit.decision')} value={decision} choices={[...(decision === '' ? [{ value: '', label: t('flowEdit.pick') }] : []), ...withCurrent(tables, decision)]} onChange={(value) => onChange({ what: 'decision', value })} />
      <p className={styles.help}>{t('flowEdit.decision.help')}</p>
      {decision !== '' && (
        <button type="button" className={styles.link} onClick={() => onOpenFlow(decision)}>
          {t('flowEdit.decision.edit')}
        </button>
      )}
    </div>
  );
}

export function CallSettings({ call, parts, facts, onChange, onOpenFlow }: SettingsProps & { call: NonNullable<Step['call']> }) {
  const { t } = useI18n();
  const flows = parts.processes.map(({ key, name }) => ({ value: key, label: name }));
  const others = facts.filter(({ name }) => !call.passes.includes(name));
  const labelOf = (name: string) => facts.find((fact) => fact.name === name)?.label ?? name;
  return (
    <>
      <div className={styles.field}>
        <SelectField label={t('flowEdit.call')} value={call.key} choices={[...(call.key === '' ? [{ value: '', label: t('flowEdit.pick') }] : []), ...withCurrent(flows, call.key)]} onChange={(value) => onChange({ what: 'call', value })} />
        {call.key !== '' && (
          <button type="button" className={styles.link} onClick={() => onOpenFlow(call.key)}>
            {t('flowEdit.call.open')}
          </button>
        )}
      </div>
      <div className={styles.field}>
        <h3>{t('flowEdit.passes')}</h3>
        <div className={styles.list}>
          {call.passes.map((name) => (
            <label key={name}>
              <input type="checkbox" checked onChange={() => onChange({ what: 'passes', facts: call.passes.filter((one) => one !== name) })} /> {labelOf(name)}
            </label>
          ))}
        </div>
        <SelectField label={t('flowEdit.passes.add')} value="" choices={[{ value: '', label: t('flowEdit.pick') }, ...others.map(({ name, label }) => ({ value: name, label }))]} onChange={(name) => name && onChange({ what: 'passes', facts: [...call.passes, name] })} />
      </div>
    </>
  );
}
