import { Link } from 'react-router';
import type { FigureReport } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { change, toneOf, told } from './figures';
import styles from './Insights.module.css';
import { asQuery, type InsightsFilter } from './insightsFilter';
import { TrendLine } from './TrendLine';

function Change({ report }: { report: FigureReport }) {
  const i18n = useI18n();
  const by = change(report);
  if (by === null) return <span className={styles.soft}>{i18n.t('insights.noComparison')}</span>;
  const amount = report.unit === 'points' ? i18n.number(Math.abs(by)) : i18n.percent(Math.abs(by));
  const words = by === 0 ? 'insights.same' : by > 0 ? 'insights.more' : 'insights.less';
  return (
    <span title={i18n.t('insights.before', { value: told(report, report.before.value, i18n), cases: i18n.number(report.before.cases) })}>
      <Badge tone={toneOf(report.figure, by)}>{i18n.t(words, { amount: report.unit === 'share' ? i18n.t('insights.points', { amount }) : amount })}</Badge>
    </span>
  );
}

function Details({ report }: { report: FigureReport }) {
  const i18n = useI18n();
  return (
    <details className={styles.details}>
      <summary>{i18n.t('insights.details')}</summary>
      <p>{i18n.t(`insights.meaning.${report.figure}`)}</p>
      <p className={styles.soft}>{i18n.t('insights.before', { value: told(report, report.before.value, i18n), cases: i18n.number(report.before.cases) })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('insights.from')}</th>
            <th scope="col">{i18n.t('insights.value')}</th>
            <th scope="col">{i18n.t('insights.cases')}</th>
          </tr>
        </thead>
        <tbody>
          {report.trend.map((point) => (
            <tr key={point.startsOn}>
              <th scope="row">{i18n.day(point.startsOn)}</th>
              <td>{told(report, point.value, i18n)}</td>
              <td>{i18n.number(point.cases)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** One figure: what it is now, of how many cases, how it has changed, and the way to the cases. */
export function FigureTile({ report, filter }: { report: FigureReport; filter: InsightsFilter }) {
  const i18n = useI18n();
  const name = i18n.t(`insights.figure.${report.figure}`);
  const { value, cases, median, ninth } = report.now;
  return (
    <section className={styles.tile} aria-label={name}>
      <h3 title={i18n.t(`insights.meaning.${report.figure}`)}>{name}</h3>
      <p className={styles.value}>
        {told(report, value, i18n)}
        {report.unit === 'points' && value !== null && <small> {i18n.t('insights.ofFive')}</small>}
      </p>
      <Change report={report} />
      {median !== null && ninth !== null && <p className={styles.soft}>{i18n.t('insights.median', { median: told(report, median, i18n), ninth: told(report, ninth, i18n) })}</p>}
      <TrendLine trend={report.trend} />
      <p className={styles.soft}>
        {cases === 0 ? (
          i18n.t('insights.noCases')
        ) : (
          <Link to={`/insights/cases?${asQuery(filter, { figure: report.figure })}`} aria-label={i18n.t('insights.casesOf', { cases: i18n.number(cases), figure: name })}>
            {i18n.t('insights.ofCases', { cases: i18n.number(cases) })}
          </Link>
        )}
      </p>
      <Details report={report} />
    </section>
  );
}
