import { Suspense, use, useMemo, useState } from 'react';
import { failureOf, type Failure } from '@/api/failure';
import type { Survey } from '@/api/visitors';
import { useWords, Visitors } from '@/i18n/visitors/Visitors';
import { Fault } from './Fault';
import styles from './fields.module.css';
import { Outcome } from './Outcome';
import { SCORES, type Score } from './ScoreChoice';
import { SurveyForm } from './SurveyForm';
import { VisitorFrame } from './VisitorFrame';

interface SurveyPageProps {
  token: string;
  survey: Promise<Survey>;
  /** From the link in the mail; it counts when the customer confirms it, because programs follow links as well. */
  suggestedScore: number;
}

type Read = { survey: Survey } | { failure: Failure };

export function SurveyPage({ token, survey, suggestedScore }: SurveyPageProps) {
  const read = useMemo(() => survey.then<Read, Read>((found) => ({ survey: found }), (error: unknown) => ({ failure: failureOf(error) })), [survey]);
  return (
    <Suspense>
      <Loaded token={token} read={read} suggested={SCORES.find((score) => score === suggestedScore) ?? null} />
    </Suspense>
  );
}

function Loaded({ token, read, suggested }: { token: string; read: Promise<Read>; suggested: Score | null }) {
  const found = use(read);
  return (
    <Visitors language={'survey' in found ? found.survey.language : navigator.language}>
      {'survey' in found ? <Asked token={token} survey={found.survey} suggested={suggested} /> : <NotAsked failure={found.failure} />}
    </Visitors>
  );
}

function Asked({ token, survey, suggested }: { token: string; survey: Survey; suggested: Score | null }) {
  const { t } = useWords();
  const [given, setGiven] = useState<Score | 'earlier' | null>(survey.answered ? 'earlier' : null);
  return (
    <VisitorFrame company={survey.company} title={t('survey.title')}>
      {given === null && <SurveyForm token={token} suggested={suggested} onGiven={setGiven} />}
      {given === 'earlier' && (
        <Outcome good title={t('survey.answered')}>
          <p>{t('survey.answered.text')}</p>
        </Outcome>
      )}
      {typeof given === 'number' && (
        <Outcome good title={t('survey.thanks')}>
          <p>{t(given > 3 ? 'survey.thanks.good' : given < 3 ? 'survey.thanks.bad' : 'survey.answered.text')}</p>
        </Outcome>
      )}
    </VisitorFrame>
  );
}

function NotAsked({ failure }: { failure: Failure }) {
  const { t } = useWords();
  const gone = failure.kind === 'not-found';
  return (
    <VisitorFrame company={null} title={t(gone ? 'survey.gone' : 'survey.title')}>
      {gone ? (
        <Outcome title={t('survey.gone')}>
          <p>{t('survey.gone.text')}</p>
        </Outcome>
      ) : (
        <>
          <h1>{t('survey.title')}</h1>
          <Fault failure={failure} />
          <div className={styles.actions}>
            <button type="button" className={styles.quiet} onClick={() => location.reload()}>
              {t('fault.again')}
            </button>
          </div>
        </>
      )}
    </VisitorFrame>
  );
}
