import { useState } from 'react';
import { failureOf, type Failure } from '@/api/failure';
import { visitors } from '@/api/visitors';
import { useWords, Visitors } from '@/i18n/visitors/Visitors';
import { Fault } from './Fault';
import styles from './fields.module.css';
import { Outcome } from './Outcome';
import { VisitorFrame } from './VisitorFrame';

/** Ends our mail to a lead; a click decides, because programs that look through mail follow links as well. */
export function UnsubscribePage({ token }: { token: string }) {
  return (
    <Visitors language={navigator.language}>
      <Unsubscribe token={token} />
    </Visitors>
  );
}

function Unsubscribe({ token }: { token: string }) {
  const { t } = useWords();
  const [state, setState] = useState<'asked' | 'sending' | 'done' | Failure>('asked');
  const withdraw = () => {
    setState('sending');
    visitors.withdrawConsent(token).then(
      () => setState('done'),
      (error: unknown) => setState(failureOf(error)),
    );
  };
  const failure = typeof state === 'object' ? state : null;
  return (
    <VisitorFrame company={null} title={t('unsubscribe.title')}>
      {state === 'done' && (
        <Outcome good title={t('unsubscribe.done')}>
          <p>{t('unsubscribe.done.text')}</p>
        </Outcome>
      )}
      {failure?.kind === 'not-found' && (
        <Outcome title={t('survey.gone')}>
          <p>{t('unsubscribe.gone.text')}</p>
        </Outcome>
      )}
      {state !== 'done' && failure?.kind !== 'not-found' && (
        <>
          <h1>{t('unsubscribe.title')}</h1>
          <p className={styles.lead}>{t('unsubscribe.text')}</p>
          {failure && <Fault failure={failure} />}
          <div className={styles.actions}>
            <button type="button" className={styles.send} disabled={state === 'sending'} onClick={withdraw}>
              {t('unsubscribe.confirm')}
            </button>
          </div>
        </>
      )}
    </VisitorFrame>
  );
}
