import { useState } from 'react';
import type { CaseFile } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { CaseStatusBadge } from '@/ui/CaseStatusBadge';
import { SearchField } from '@/ui/SearchField';
import styles from './CaseChooser.module.css';
import { useCaseSearch } from './useCaseSearch.query';

export interface CaseChooserProps {
  /** The case that cannot be chosen, and of which type the others have to be; null when any can be. */
  than: CaseFile | null;
  /** Which of those that are found can be chosen. */
  fits?: (file: CaseFile) => boolean;
  chosen: CaseFile | null;
  onChoose: (file: CaseFile) => void;
}

/** Finds another case by number, subject or customer. */
export function CaseChooser({ than, fits = () => true, chosen, onChoose }: CaseChooserProps) {
  const { t } = useI18n();
  const [words, setWords] = useState('');
  const found = useCaseSearch(words);
  const label = t(than ? 'case.choose' : 'flows.start.case');
  const others = (found.data ?? []).filter((file) => (!than || (file.number !== than.number && file.type === than.type)) && fits(file));
  return (
    <div className={styles.chooser}>
      <SearchField label={`${label}: ${t('case.choose.help')}`} value={words} onSearch={setWords} size="md" />
      <ul className={styles.found} aria-label={label}>
        {others.map((file) => (
          <li key={file.number}>
            <button type="button" className={styles.case} aria-pressed={chosen?.number === file.number} onClick={() => onChoose(file)}>
              <span className={styles.subject}>{file.subject}</span>
              <span className={styles.soft}>
                {file.number} · {file.customer.name ?? file.customer.email} <CaseStatusBadge status={file.status} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.soft} role="status">
        {found.isSuccess && others.length === 0 && t(than ? 'case.choose.none' : 'flows.start.noCase')}
        {chosen && t('case.chosen', { number: chosen.number })}
      </p>
    </div>
  );
}
