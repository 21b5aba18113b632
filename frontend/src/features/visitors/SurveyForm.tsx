import { useState, type FormEvent } from 'react';
import { failureOf, type Failure } from '@/api/failure';
import { visitors, type SatisfactionReason } from '@/api/visitors';
import { useWords } from '@/i18n/visitors/Visitors';
import { Fault } from './Fault';
import styles from './fields.module.css';
import { ScoreChoice, type Score } from './ScoreChoice';

const REASONS = ['solved', 'speed', 'friendly', 'knowledge', 'effort'] as const satisfies SatisfactionReason[];
const LONGEST = 1000;

interface SurveyFormProps {
  token: string;
  suggested: Score | null;
  onGiven: (given: Score | 'earlier') => void;
}

export function SurveyForm({ token, suggested, onGiven }: SurveyFormProps) {
  const { t } = useWords();
  const [score, setScore] = useState(suggested);
  const [reasons, setReasons] = useState<SatisfactionReason[]>([]);
  const [comment, setComment] = useState('');
  const [sending, setSending] = useState(false);
  const [unchosen, setUnchosen] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const tone = score !== null && score > 3 ? 'good' : 'bad';

  function choose(next: Score) {
    // a reason for praise is none for blame
    if (score !== null && next > 3 !== score > 3) setReasons([]);
    setScore(next);
    setUnchosen(false);
  }

  function toggle(reason: SatisfactionReason) {
    setReasons((chosen) => (chosen.includes(reason) ? chosen.filter((other) => other !== reason) : [...chosen, reason]));
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    if (score === null) return setUnchosen(true);
    setSending(true);
    setFailure(null);
    try {
      await visitors.answerSurvey(token, { score, reasons, ...(comment.trim() && { comment }) });
      onGiven(score);
    } catch (error) {
      const why = failureOf(error);
      if (why.kind === 'conflict') onGiven('earlier');
      else setFailure(why);
    } finally {
      setSending(false);
    }
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void send(event)}>
      <div>
        <h1>{t('survey.title')}</h1>
        <p className={styles.lead}>{t('survey.lead')}</p>
      </div>
      <ScoreChoice score={score} onChoose={choose} fault={unchosen ? t('survey.choose') : null} />
      {score !== null && (
        <>
          <fieldset className={styles.chips}>
            <legend>{t(`survey.${tone}`)}</legend>
            {REASONS.map((reason) => (
              <label key={reason} className={styles.chip}>
                <input className="visually-hidden" type="checkbox" checked={reasons.includes(reason)} onChange={() => toggle(reason)} />
                {t(`${tone}.${reason}`)}
              </label>
            ))}
          </fieldset>
          <div className={styles.field}>
            <label className={styles.label} htmlFor="comment">
              {t('survey.comment')} <small>{t('survey.optional')}</small>
            </label>
            <textarea id="comment" rows={4} maxLength={LONGEST} value={comment} onChange={(event) => setComment(event.target.value)} />
            {comment.length > LONGEST * 0.8 && <p className={styles.hint}>{t('survey.left', { count: LONGEST - comment.length })}</p>}
          </div>
        </>
      )}
      {failure && <Fault failure={failure} />}
      <div className={styles.actions}>
        <button type="submit" className={styles.send} disabled={sending}>
          {t('survey.send')}
        </button>
        <p>{t('survey.privacy')}</p>
      </div>
    </form>
  );
}
