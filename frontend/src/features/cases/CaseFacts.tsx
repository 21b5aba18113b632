import { Fragment } from 'react';
import { useCategories } from '@/api/useCategories.query';
import type { CaseFile } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import styles from './CaseFacts.module.css';
import { useCustomer } from './useCustomer.query';
import { useIntentName } from './useIntentName';

export function CaseFacts({ file }: { file: CaseFile }) {
  const { t, word, locale, dateTime, day } = useI18n();
  const score = useCustomer(file.number, file.customer.id).data?.satisfaction;
  const intentName = useIntentName();
  const { data: categories } = useCategories();
  const category = categories?.find(({ id }) => id === file.category)?.name[locale] ?? file.category;
  const facts: [string, string | null | undefined | false][] = [
    [t('case.customer'), file.customer.name],
    [t('case.email'), file.customer.email],
    [t('case.phone'), file.customer.phone],
    [t('case.lastScore'), score && `${t('satisfaction.of', { score: score.score })} · ${day(score.givenAt)}`],
    [t('case.category'), category],
    [t('case.intent'), file.intent && intentName(file.intent)],
    [t('case.sentiment'), file.sentiment && word('sentiment', file.sentiment)],
    [t('case.urgency'), file.urgency && word('urgency', file.urgency)],
    [t('case.language'), file.language && word('language', file.language)],
    [t('case.channel'), word('channel', file.channel)],
    [t('case.opened'), dateTime(file.openedAt)],
    [t('case.reopened'), file.reopenCount > 0 && String(file.reopenCount)],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
