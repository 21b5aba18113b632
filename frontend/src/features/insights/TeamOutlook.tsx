import type { TeamForecast } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { FigureTable } from './FigureTable';
import styles from './Insights.module.css';
import { RiskTable } from './RiskTable';
import { usePlaceNames } from './usePlaceNames';

const FUTURES = 400;

function Outlooks({ forecast, name }: { forecast: TeamForecast; name: string }) {
  const { t, number } = useI18n();
  const tenths = (value: number) => number(Math.round(value * 10) / 10);
  return (
    <FigureTable
      label={t('forecast.outlook', { team: name })}
      rows={forecast.outlooks}
      keyOf={({ more }) => more}
      columns={[
        { head: t('forecast.agents'), cell: ({ more }) => (more === 0 ? t('forecast.asNow', { count: forecast.agents }) : t('forecast.more', { count: forecast.agents + more, more })) },
        { head: t('forecast.willBreak'), cell: ({ broken }) => tenths(broken) },
        { head: t('forecast.band'), cell: ({ low, high }) => t('forecast.bandOf', { low: number(low), high: number(high) }) },
      ]}
    />
  );
}

function Words({ forecast }: { forecast: TeamForecast }) {
  const { t, number, percent } = useI18n();
  const { running, broken, unknown, expected, loadPercent } = forecast;
  return (
    <p>
      {t('forecast.running', { count: number(running), expected: number(Math.round(expected * 10) / 10) })} {broken > 0 && t('forecast.broken', { count: number(broken) })} {unknown > 0 && t('forecast.unknown', { count: number(unknown) })}{' '}
      {loadPercent !== null && t('forecast.load', { load: percent(loadPercent / 100) })}
    </p>
  );
}

/** What becomes of a team's promises, what more agents would change, and the cases most at risk. */
export function TeamOutlook({ forecast }: { forecast: TeamForecast }) {
  const { t } = useI18n();
  const places = usePlaceNames();
  const name = forecast.team === '-' ? t('forecast.noTeam') : places.team(forecast.team);
  const known = forecast.running > forecast.unknown;
  return (
    <section className={`${styles.group} ${styles.team}`} aria-label={name}>
      <h2>{name}</h2>
      <Words forecast={forecast} />
      {known && forecast.outlooks.length > 0 && (
        <>
          <Outlooks forecast={forecast} name={name} />
          <p className={styles.soft}>{t('forecast.means', { futures: FUTURES })}</p>
        </>
      )}
      {known && forecast.agents === 0 && <p className={styles.soft}>{t('forecast.nobody')}</p>}
      {forecast.risks.length > 0 && <RiskTable risks={forecast.risks} name={t('forecast.risks', { team: name })} />}
    </section>
  );
}
