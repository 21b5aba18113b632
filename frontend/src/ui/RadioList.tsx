import { useId } from 'react';
import styles from './RadioList.module.css';

export interface RadioChoice<Value extends string> {
  value: Value;
  label: string;
  help?: string;
}

export interface RadioListProps<Value extends string> {
  label: string;
  value: Value;
  choices: RadioChoice<Value>[];
  onChange: (value: Value) => void;
}

/** One of a few choices that all deserve to be read. */
export function RadioList<Value extends string>({ label, value, choices, onChange }: RadioListProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.list}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input type="radio" name={name} value={choice.value} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>
            {choice.label}
            {choice.help && <span className={styles.help}>{choice.help}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
