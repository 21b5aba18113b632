import type { Repeat } from '@/bpmn/stepProperties';
import { useI18n } from '@/i18n/I18n';
import { CheckBox } from '@/ui/CheckBox';
import { SelectField } from '@/ui/SelectField';
import { CommitText } from './CommitText';
import type { SettingsProps } from './StepPanel';
import styles from './StepPanel.module.css';

type Kind = 'once' | 'times' | 'list';
const kindOf = (repeat: Repeat | null): Kind => (repeat === null ? 'once' : repeat.list === null ? 'times' : 'list');
const MOST = 100;

/** Whether a step is done once, some times, or once for each entry of a list. */
export function RepeatSettings({ repeat, onChange }: SettingsProps & { repeat: Repeat | null }) {
  const { t } = useI18n();
  const set = (value: Repeat | null) => onChange({ what: 'repeat', value });
  const blank: Record<Kind, Repeat | null> = { once: null, times: { sequential: false, list: null, each: '', times: '2' }, list: { sequential: false, list: 'list', each: 'entry', times: '' } };
  return (
    <details className={styles.more} open={repeat !== null}>
      <summary>{t('flowEdit.repeat')}</summary>
      <div className={styles.fields}>
        <SelectField label={t('flowEdit.repeat.how')} value={kindOf(repeat)} choices={(['once', 'times', 'list'] as const).map((kind) => ({ value: kind, label: t(`flowEdit.repeat.${kind}`) }))} onChange={(kind) => set(blank[kind as Kind])} />
        {repeat && repeat.list === null && <CommitText label={t('flowEdit.repeat.count')} type="number" value={repeat.times} onCommit={(times) => Number(times) >= 1 && Number(times) <= MOST && set({ ...repeat, times: String(Math.trunc(Number(times))) })} />}
        {repeat && repeat.list !== null && (
          <>
            <CommitText label={t('flowEdit.repeat.listName')} value={repeat.list} onCommit={(list) => list !== '' && set({ ...repeat, list })} />
            <CommitText label={t('flowEdit.repeat.each')} value={repeat.each} onCommit={(each) => set({ ...repeat, each })} />
          </>
        )}
        {repeat && <CheckBox label={t('flowEdit.repeat.sequential')} checked={repeat.sequential} onChange={(sequential) => set({ ...repeat, sequential })} />}
      </div>
    </details>
  );
}
