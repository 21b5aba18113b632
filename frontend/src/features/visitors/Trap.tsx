import { useWords } from '@/i18n/visitors/Visitors';
import styles from './fields.module.css';

/** A field that people neither see nor reach. Programs fill it in. */
export function Trap({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useWords();
  return (
    <div className={styles.trap} aria-hidden="true">
      <label>
        {t('form.homepage')}
        <input name="homepage" tabIndex={-1} autoComplete="off" value={value} onChange={(event) => onChange(event.target.value)} />
      </label>
    </div>
  );
}
