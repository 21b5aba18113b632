import { useId } from 'react';
import { useI18n } from '@/i18n/I18n';
import styles from './ShareField.module.css';

export interface ShareFieldProps {
  label: string;
  /** In percent, 1 to 100. */
  value: number;
  onChange: (value: number) => void;
  /** What the share means for this value. */
  help?: string;
}

/** A share of a whole, by slider. */
export function ShareField({ label, value, onChange, help }: ShareFieldProps) {
  const { percent } = useI18n();
  const id = useId();
  return (
    <div className={styles.share}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.row}>
        <input id={id} type="range" min={1} max={100} value={value} aria-valuetext={percent(value / 100)} onChange={(event) => onChange(Number(event.target.value))} />
        <output htmlFor={id}>{percent(value / 100)}</output>
      </div>
      {help && <p className={styles.help}>{help}</p>}
    </div>
  );
}
