import { useSearchParams } from 'react-router';
import { useI18n } from '@/i18n/I18n';
import { BehindPage } from './BehindPage';
import styles from './Insights.module.css';
import { asQuery, useInsightsFilter } from './insightsFilter';
import { useReasonRuns } from './useReasons.query';
import { useReasonWords } from './useReasonWords';
import { useRunColumns } from './useRunColumns';
import { useStepName } from './useStepName';

/** The runs behind a reason, the longest first. */
export function ReasonRunsPage() {
  const { t, day } = useI18n();
  const { filter } = useInsightsFilter();
  const [query] = useSearchParams();
  const step = query.get('step') ?? '';
  const trait = query.get('trait') ?? '';
  const value = query.get('value') ?? '';
  const runs = useReasonRuns(step, trait, value, filter);
  return (
    <BehindPage
      title={useReasonWords()(trait, value).replace(/,$/, '')}
      back={{ to: `/insights/why-slow?${asQuery(filter, { step })}`, label: t('why.back') }}
      rows={{ ...runs, items: runs.data?.items }}
      keyOf={({ id }) => id}
      columns={useRunColumns()}
    >
      <p className={styles.lead}>
        {useStepName(step, filter)} · {t('why.behind')}
      </p>
      <p className={styles.soft}>{t('insights.casesFrom', { from: day(filter.from), to: day(filter.to) })}</p>
    </BehindPage>
  );
}
