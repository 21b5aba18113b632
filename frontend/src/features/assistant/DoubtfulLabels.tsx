import { Link } from 'react-router';
import { useActor } from '@/api/actor';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { useAnnounce } from '@/ui/Toasts';
import { When } from '@/ui/When';
import styles from './ModelPage.module.css';
import { useDoubtfulLabels } from './useDoubtfulLabels.query';
import { useIntentNames } from './useIntentNames';
import { useTicketModelActions } from './useTicketModelActions.mutation';

/** Labels that the model learns from only when a second person says the same. */
export function DoubtfulLabels() {
  const { t, percent } = useI18n();
  const { fail } = useAnnounce();
  const me = useActor();
  const nameOf = useIntentNames();
  const labels = useDoubtfulLabels();
  const { second } = useTicketModelActions();
  if (labels.isError) return <FailureNotice error={labels.error} onRetry={() => void labels.refetch()} />;
  if (!labels.data || labels.data.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t('model.doubtful')}</h2>
      <p className={styles.lead}>{t('model.doubtful.lead')}</p>
      <ul className={styles.doubtful}>
        {labels.data.map((label) => (
          <li key={`${label.caseNumber} ${label.textHash}`}>
            <div>
              <Link to={`/cases/${label.caseNumber}`}>{label.caseNumber}</Link> {nameOf(label.intent)}
              <span className={styles.soft}>
                {t('model.doubtful.said', { name: label.by.name, model: nameOf(label.modelSays), chance: percent(label.probability) })} <When at={label.at} />
              </span>
            </div>
            {label.by.id !== me.user.id && (
              <Button kind="secondary" size="small" disabled={second.isPending} onClick={() => second.mutate(label, { onError: fail })}>
                {t('model.second')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
