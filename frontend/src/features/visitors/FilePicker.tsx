import { useRef, useState } from 'react';
import { useWords } from '@/i18n/visitors/Visitors';
import styles from './fields.module.css';

interface FilePickerProps {
  files: File[];
  onChange: (files: File[]) => void;
  most: number;
  mostBytes: number;
}

export function FilePicker({ files, onChange, most, mostBytes }: FilePickerProps) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [tooMuch, setTooMuch] = useState(false);
  const limits = { count: most, size: Math.floor(mostBytes / 1_048_576) };

  function add(chosen: File[]) {
    const all = [...files, ...chosen];
    const fits = all.length <= most && all.reduce((sum, { size }) => sum + size, 0) <= mostBytes;
    setTooMuch(!fits);
    if (fits) onChange(all);
  }

  return (
    <div className={styles.field}>
      <div className={styles.attach}>
        <button type="button" className={styles.quiet} onClick={() => input.current?.click()}>
          {t('form.files')}
        </button>
        <span className={styles.hint}>{t('form.files.hint', limits)}</span>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('form.files')}
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {tooMuch && (
        <p role="alert" className={styles.wrong}>
          {t('form.files.tooMany', limits)}
        </p>
      )}
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map((file, at) => (
            <li key={`${at}-${file.name}`}>
              {file.name}
              <button type="button" aria-label={t('form.remove', { name: file.name })} onClick={() => onChange(files.filter((other) => other !== file))}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
