import type { Part } from '@/ui/sentence';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Sentence } from '@/ui/Sentence';
import styles from './SentenceList.module.css';

export interface ListedSentence {
  key: string;
  id: string;
  kind: 'added' | 'removed' | 'changed';
  parts: Part[];
}

const TONES = { added: 'good', removed: 'danger', changed: 'warn' } as const;

export interface SentenceListProps {
  sentences: ListedSentence[];
  picked?: string | null;
  onPick?: (id: string) => void;
}

/** What is different, sentence by sentence; a click shows where. */
export function SentenceList({ sentences, picked, onPick }: SentenceListProps) {
  const { t } = useI18n();
  return (
    <ul className={styles.sentences} aria-label={t('difference.title')}>
      {sentences.map(({ key, id, kind, parts }) => (
        <li key={key} className={styles.sentence}>
          <Badge tone={TONES[kind]}>{t(`diagram.${kind}`)}</Badge>
          {onPick ? (
            <button type="button" className={styles.where} aria-pressed={picked === id} onClick={() => onPick(id)}>
              <Sentence parts={parts} />
            </button>
          ) : (
            <p>
              <Sentence parts={parts} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
