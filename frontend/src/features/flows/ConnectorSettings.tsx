import { isFactName } from '@/bpmn/expression';
import type { Step } from '@/bpmn/stepProperties';
import { useI18n } from '@/i18n/I18n';
import { CheckBox } from '@/ui/CheckBox';
import { SelectField } from '@/ui/SelectField';
import { CommitText } from './CommitText';
import { FactField } from './FactField';
import type { SettingsProps, StepPanelProps } from './StepPanel';
import styles from './StepPanel.module.css';

type Connector = NonNullable<Step['connector']>;

/** What a step of the catalogue is given, what it tells, and what may go wrong. */
export function ConnectorSettings({ connector, caught, onCatch, ...settings }: SettingsProps & Pick<StepPanelProps, 'caught' | 'onCatch'> & { connector: Connector }) {
  const { t } = useI18n();
  const { parts, facts, onChange } = settings;
  if (connector.id === '') return <SelectField label={t('flowEdit.connector')} value="" choices={[{ value: '', label: t('flowEdit.pick') }, ...parts.connectors.map(({ id, name }) => ({ value: id, label: name }))]} onChange={(id) => id && onChange({ what: 'template', id })} />;
  return (
    <>
      {connector.inputs.length > 0 && (
        <div className={styles.group}>
          <h3>{t('flowEdit.inputs')}</h3>
          {connector.inputs.map((input) => (
            <FactField key={input.name} label={input.label} help={input.help} value={input.value} facts={facts} choices={choicesOf(input, parts)} onChange={(value) => onChange({ what: 'input', name: input.name, value })} />
          ))}
        </div>
      )}
      {connector.errors.length > 0 && (
        <div className={styles.group}>
          <h3>{t('flowEdit.errors')}</h3>
          {connector.errors.map((error) => (
            <CheckBox key={error.code} label={t('flowEdit.errors.when', { error: error.label })} help={t('flowEdit.errors.help')} checked={caught.includes(error.code)} onChange={(wanted) => onCatch(error, wanted)} />
          ))}
        </div>
      )}
      {connector.outputs.length > 0 && <Outputs outputs={connector.outputs} {...settings} />}
    </>
  );
}

/** A team is picked, wherever one is meant. */
function choicesOf({ name, choices }: Connector['inputs'][number], { teams }: SettingsProps['parts']) {
  if (choices.length === 0 && name === 'team') return teams.map((team) => ({ value: team.id, label: team.name }));
  return choices.map((choice) => ({ value: choice.value, label: choice.name }));
}

function Outputs({ outputs, onChange }: SettingsProps & { outputs: Connector['outputs'] }) {
  const { t } = useI18n();
  return (
    <details className={styles.more}>
      <summary>{t('flowEdit.outputs', { count: outputs.filter(({ name }) => name !== null).length })}</summary>
      <div className={styles.fields}>
        {outputs.map(({ source, label, help, name }) => (
          <div key={source} className={styles.field}>
            <CheckBox label={label} help={help} checked={name !== null} onChange={(wanted) => onChange({ what: 'output', source, name: wanted ? source : null })} />
            {name !== null && <CommitText label={t('flowEdit.outputs.name', { label })} value={name} error={isFactName(name) ? undefined : t('flowEdit.outputs.wrong')} onCommit={(typed) => typed !== '' && onChange({ what: 'output', source, name: typed })} />}
          </div>
        ))}
      </div>
    </details>
  );
}
