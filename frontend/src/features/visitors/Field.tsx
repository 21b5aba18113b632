import { useWords } from '@/i18n/visitors/Visitors';
import styles from './fields.module.css';

interface FieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  wrong: string | null;
  maxLength: number;
  optional?: boolean;
  type?: 'text' | 'email' | 'tel';
  /** More than one makes it a box for longer texts. */
  rows?: number;
  autoComplete?: string;
}

export function Field({ id, label, value, onChange, wrong, optional = false, type = 'text', rows = 1, ...rest }: FieldProps) {
  const { t } = useWords();
  const shared = {
    id,
    value,
    required: !optional,
    'aria-invalid': wrong !== null,
    'aria-describedby': wrong ? `${id}-wrong` : undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    ...rest,
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label} {optional && <small>{t('survey.optional')}</small>}
      </label>
      {rows > 1 ? <textarea rows={rows} {...shared} /> : <input type={type} {...shared} />}
      {wrong && (
        <p id={`${id}-wrong`} className={styles.wrong}>
          {wrong}
        </p>
      )}
    </div>
  );
}
