import { useId } from 'react';
import styles from './DateField.module.css';

export interface DateFieldProps {
  label: string;
  /** As `2026-11-29`; empty for none. */
  value: string;
  onChange: (value: string) => void;
}

/** A day, in the browser's own way of choosing one. */
export function DateField({ label, value, onChange }: DateFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
