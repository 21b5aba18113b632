import styles from './CompactField.module.css';

export interface CompactFieldProps {
  /** Read out instead of shown: the table around it says what it is. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date';
  /** In characters. */
  width?: number;
  maxLength?: number;
  placeholder?: string;
  invalid?: boolean;
}

/** A field in a grid, where a label of its own would be noise. */
export function CompactField({ label, onChange, width, invalid = false, type = 'text', ...rest }: CompactFieldProps) {
  return (
    <input
      className={styles.field}
      type={type}
      aria-label={label}
      aria-invalid={invalid || undefined}
      style={width ? { inlineSize: `calc(${width}ch + 1.5rem)` } : undefined}
      onChange={(event) => onChange(event.target.value)}
      {...rest}
    />
  );
}
