import { useState, type FormEvent } from 'react';
import { isValue } from '@/bpmn/cells';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { CheckBox } from '@/ui/CheckBox';
import { RadioList } from '@/ui/RadioList';
import { TextField } from '@/ui/TextField';
import styles from './DecisionSheet.module.css';
import { PickerActions, type TestFieldProps } from './PickerActions';

type Kind = 'any' | 'one-of' | 'none-of';

/** Quotes that somebody types out of habit are not meant. */
const unquoted = (typed: string) => typed.trim().replace(/^"([^"]*)"$/, '$1');

/** Any value, one of some, or none of them. */
export function ValueTest({ column, test, onPick, onFormula }: TestFieldProps) {
  const { t } = useI18n();
  const [kind, setKind] = useState<Kind>(test.kind === 'one-of' || test.kind === 'none-of' ? test.kind : 'any');
  const [kept, setPicked] = useState('values' in test ? test.values : []);
  const picked = kind === 'any' ? [] : kept;
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<'unfit' | 'none' | null>(null);
  const values = [...new Set([...column.values, ...kept])];
  function toggle(value: string) {
    setFault(null);
    if (kind === 'any') setKind('one-of');
    setPicked(picked.includes(value) ? picked.filter((one) => one !== value) : [...picked, value]);
  }
  /** What is picked together with what is typed; null when that is no value. */
  function withTyped(): string[] | null {
    const value = unquoted(typed);
    if (value === '') return picked;
    return isValue('string', value) ? [...new Set([...picked, value])] : null;
  }
  function add() {
    const all = withTyped();
    setFault(all ? null : 'unfit');
    if (!all) return;
    if (kind === 'any' && all.length > picked.length) setKind('one-of');
    setPicked(all);
    setTyped('');
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const all = withTyped();
    if (!all) return setFault('unfit');
    if (kind === 'any' && typed.trim() === '') return onPick({ kind });
    if (all.length === 0) return setFault('none');
    onPick({ kind: kind === 'any' ? 'one-of' : kind, values: all });
  }
  return (
    <form className={styles.picker} onSubmit={submit}>
      <RadioList label={t('decisionEdit.test', { column: column.label })} value={kind} choices={(['any', 'one-of', 'none-of'] as const).map((value) => ({ value, label: t(`decisionEdit.test.${value}`) }))} onChange={setKind} />
      {values.length > 0 && (
        <div className={styles.values} role="group" aria-label={t('decisionEdit.values')}>
          {values.map((value) => (
            <CheckBox key={value} label={column.told(value) || t('condition.nothing')} checked={picked.includes(value)} onChange={() => toggle(value)} />
          ))}
        </div>
      )}
      <div className={styles.other}>
        <TextField label={t('decisionEdit.otherValue')} value={typed} onChange={setTyped} maxLength={255} error={fault === 'unfit' ? t('decisionEdit.unfit') : fault === 'none' ? t('decisionEdit.pickOne') : undefined} />
        <Button kind="secondary" onClick={add}>
          {t('decisionEdit.addValue')}
        </Button>
      </div>
      <PickerActions onFormula={onFormula} />
    </form>
  );
}
