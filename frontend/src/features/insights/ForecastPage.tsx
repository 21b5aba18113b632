import { useSearchParams } from 'react-router';
import { useTeams } from '@/api/useTeams.query';
import { useI18n } from '@/i18n/I18n';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { CheckmarkOutline } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { SelectField } from '@/ui/SelectField';
import { Skeleton } from '@/ui/Skeleton';
import { When } from '@/ui/When';
import styles from './Insights.module.css';
import { InsightsNav } from './InsightsNav';
import { useInsightsFilter } from './insightsFilter';
import { TeamOutlook } from './TeamOutlook';
import { useForecast } from './useForecast.query';

/** What becomes of the promises that run, team by team; the team stands in the address. */
export function ForecastPage() {
  const { t } = useI18n();
  const { filter } = useInsightsFilter();
  const [query, setQuery] = useSearchParams();
  const team = query.get('team') ?? '';
  const teams = useTeams();
  const forecast = useForecast(team);
  const choose = (next: string) =>
    setQuery(
      (now) => {
        if (next) now.set('team', next);
        else now.delete('team');
        return now;
      },
      { replace: true },
    );
  return (
    <div className={styles.page}>
      <PageTitle>{t('forecast.title')}</PageTitle>
      <InsightsNav filter={filter} />
      <div>
        <h1>{t('forecast.title')}</h1>
        <p className={styles.lead}>{t('forecast.lead')}</p>
        {forecast.data && (
          <p className={styles.soft}>
            {t('forecast.at')} <When at={forecast.data.at} />.
          </p>
        )}
      </div>
      <form className={styles.filters} aria-label={t('insights.filters')} onSubmit={(event) => event.preventDefault()}>
        <SelectField label={t('insights.team')} value={team} onChange={choose} choices={[{ value: '', label: t('insights.all') }, ...(teams.data ?? []).map(({ id, name }) => ({ value: id, label: name })), { value: '-', label: t('forecast.noTeam') }]} />
      </form>
      {forecast.isPending && <Skeleton lines={12} />}
      {forecast.isError && <FailureNotice error={forecast.error} onRetry={() => void forecast.refetch()} />}
      {forecast.data?.teams.length === 0 && <EmptyState icon={CheckmarkOutline} title={t('forecast.empty')} />}
      {forecast.data?.teams.map((each) => (
        <TeamOutlook key={each.team} forecast={each} />
      ))}
    </div>
  );
}
