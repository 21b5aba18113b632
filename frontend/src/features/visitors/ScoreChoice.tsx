import { useWords } from '@/i18n/visitors/Visitors';
import { Face } from './Face';
import styles from './ScoreChoice.module.css';

export const SCORES = [1, 2, 3, 4, 5] as const;
export type Score = (typeof SCORES)[number];

export function ScoreChoice({ score, onChoose, fault }: { score: Score | null; onChoose: (score: Score) => void; fault: string | null }) {
  const { t } = useWords();
  return (
    <fieldset className={styles.scores} aria-describedby={fault ? 'score-fault' : undefined}>
      <legend className="visually-hidden">{t('survey.scores')}</legend>
      {SCORES.map((value) => (
        <label key={value} className={styles.score}>
          <input className="visually-hidden" type="radio" name="score" value={value} checked={value === score} onChange={() => onChoose(value)} />
          <Face score={value} />
          <span>{t(`score.${value}`)}</span>
        </label>
      ))}
      {fault && (
        <p id="score-fault" role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}
