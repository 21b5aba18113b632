import type { Step, Way } from '@/bpmn/stepProperties';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { SelectField } from '@/ui/SelectField';
import { ConditionField } from './ConditionField';
import type { SettingsProps } from './StepPanel';
import styles from './StepPanel.module.css';

function useWayName() {
  const { t } = useI18n();
  return (way: Way) => [way.name, way.target && `→ ${way.target}`].filter(Boolean).join(' ') || t('flowEdit.way.unnamed');
}

/** Which way out of a choice is taken when. */
export function WaysSettings({ ways, facts, onChange }: SettingsProps & { ways: Way[] }) {
  const { t } = useI18n();
  const nameOf = useWayName();
  const otherwise = ways.find(({ isDefault }) => isDefault)?.id ?? '';
  return (
    <div className={styles.field}>
      <SelectField label={t('flowEdit.otherwise')} value={otherwise} choices={[...(otherwise === '' ? [{ value: '', label: t('flowEdit.pick') }] : []), ...ways.map((way) => ({ value: way.id, label: nameOf(way) }))]} onChange={(way) => onChange({ what: 'default', way: way || null })} />
      {ways.map((way) => (
        <div key={way.id} className={styles.way} role="group" aria-label={nameOf(way)}>
          <div className={styles.wayHead}>
            <h3>{nameOf(way)}</h3>
            {way.isDefault && <Badge tone="neutral">{t('flowEdit.otherwise')}</Badge>}
          </div>
          {way.isDefault ? <p className={styles.help}>{t('flowEdit.otherwise.help')}</p> : <ConditionField value={way.condition} facts={facts} onChange={(value) => onChange({ what: 'condition', value }, way.id)} />}
        </div>
      ))}
    </div>
  );
}

/** The condition of one way, when it leaves a choice. */
export function WaySettings({ way, facts, onChange }: SettingsProps & { way: NonNullable<Step['way']> }) {
  const { t } = useI18n();
  if (!way.conditional) return <p className={styles.help}>{t('flowEdit.way.always')}</p>;
  if (way.isDefault) return <p className={styles.help}>{t('flowEdit.otherwise.help')}</p>;
  return (
    <div className={styles.field}>
      <h3>{t('flowEdit.way.when')}</h3>
      <ConditionField value={way.condition} facts={facts} onChange={(value) => onChange({ what: 'condition', value })} />
    </div>
  );
}
