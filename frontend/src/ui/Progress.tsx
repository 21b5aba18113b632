import { useId } from 'react';
import styles from './Progress.module.css';

export interface ProgressProps {
  label: string;
  done: number;
  total: number;
  /** In words, such as "120 of 200". */
  text: string;
  hideLabel?: boolean;
}

export function Progress({ label, done, total, text, hideLabel = false }: ProgressProps) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <label htmlFor={id} className={hideLabel ? 'visually-hidden' : undefined}>
          {label}
        </label>
        <span>{text}</span>
      </div>
      <progress id={id} max={Math.max(total, 1)} value={done} />
    </div>
  );
}
