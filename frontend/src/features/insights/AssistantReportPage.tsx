import { Link } from 'react-router';
import type { AssistantReport } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Chart } from '@/ui/chart/Chart';
import { EmptyState } from '@/ui/EmptyState';
import { ChatBot } from '@/ui/icons';
import styles from './Insights.module.css';
import { InsightsFilters } from './InsightsFilters';
import { InsightsFrame } from './InsightsFrame';
import { useInsightsFilter } from './insightsFilter';
import { useAssistantReport } from './useDashboards.query';
import { usePlaceNames } from './usePlaceNames';

type Sums = AssistantReport['suggestions'][number];

const judged = ({ accepted, edited, rejected }: Pick<Sums, 'accepted' | 'edited' | 'rejected'>) => accepted + edited + rejected;

function Share({ part, whole }: { part: number; whole: number }) {
  const { t, number, percent } = useI18n();
  return <>{whole === 0 ? '–' : t('share.of', { share: percent(part / whole), part: number(part), whole: number(whole) })}</>;
}

function Suggestions({ rows }: { rows: Sums[] }) {
  const { t, number, percent, word } = useI18n();
  const names = usePlaceNames();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('worth.suggestions')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('worth.kind')}</th>
            <th scope="col">{t('model.intent')}</th>
            <th scope="col">{t('ledger.model')}</th>
            <th scope="col">{t('ledger.made')}</th>
            <th scope="col" title={t('worth.meaning.accepted')}>
              {t('ledger.accepted')}
            </th>
            <th scope="col" title={t('worth.meaning.edited')}>
              {t('worth.corrected')}
            </th>
            <th scope="col" title={t('worth.meaning.distance')}>
              {t('worth.distance')}
            </th>
            <th scope="col" title={t('worth.meaning.applied')}>
              {t('ledger.applied')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.kind} ${row.intent} ${row.model}`}>
              <th scope="row">{word('ledger.kind', row.kind)}</th>
              <td>{names.intent(row.intent)}</td>
              <td>{row.model}</td>
              <td>{number(row.made)}</td>
              <td>
                <Share part={row.accepted} whole={judged(row)} />
              </td>
              <td>
                <Share part={row.edited + row.rejected} whole={judged(row)} />
              </td>
              <td>{row.distance === null ? '–' : percent(row.distance)}</td>
              <td>
                <Share part={row.applied} whole={row.made} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Calls({ calls }: { calls: AssistantReport['calls'] }) {
  const { t, number, word } = useI18n();
  if (calls.length === 0) return <p>{t('worth.noCalls')}</p>;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('worth.calls')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('worth.provider')}</th>
            <th scope="col">{t('ledger.model')}</th>
            <th scope="col">{t('worth.task')}</th>
            <th scope="col">{t('worth.times')}</th>
            <th scope="col">{t('worth.failures')}</th>
            <th scope="col">{t('worth.tokens')}</th>
            <th scope="col">{t('worth.cost')}</th>
          </tr>
        </thead>
        <tbody>
          {calls.map((row) => (
            <tr key={`${row.provider} ${row.model} ${row.task}`}>
              <th scope="row">{row.provider}</th>
              <td>{row.model}</td>
              <td>{word('assistantTask', row.task)}</td>
              <td>{number(row.calls)}</td>
              <td>{number(row.failures)}</td>
              <td>{number(row.tokensIn + row.tokensOut)}</td>
              <td>{number(Math.round(row.cost * 100) / 100)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What became of what the assistant suggested, and what it cost; the period stands in the address. */
export function AssistantReportPage() {
  const { t, number, day } = useI18n();
  const { filter, change } = useInsightsFilter();
  return (
    <InsightsFrame title={t('worth.title')} lead={t('worth.lead')} filter={filter} filters={<InsightsFilters filter={filter} onChange={change} daysOnly />} query={useAssistantReport(filter)}>
      {(report) =>
        report.suggestions.length === 0 ? (
          <EmptyState icon={ChatBot} title={t('worth.nothing')} />
        ) : (
          <>
            <p className={styles.soft}>
              {t('insights.zone', { zone: report.zone })}{' '}
              <a href={`/api/insights/assistant.csv?from=${filter.from}&to=${filter.to}`} download>
                {t('insights.csv')}
              </a>
            </p>
            <section className={styles.group}>
              <h2>{t('worth.suggestions')}</h2>
              <p className={styles.soft}>
                {t('worth.judged')} <Link to="/assistant/suggestions">{t('worth.examples')}</Link>
              </p>
              <Chart
                kind="stack"
                label={t('worth.byDay')}
                head={t('insights.day')}
                told={number}
                points={report.days.flatMap((each) => [
                  { group: t('ledger.accepted'), at: day(each.day), value: each.accepted },
                  { group: t('ledger.edited'), at: day(each.day), value: each.edited },
                  { group: t('ledger.rejected'), at: day(each.day), value: each.rejected },
                  { group: t('ledger.applied'), at: day(each.day), value: each.applied },
                ])}
              />
              <Suggestions rows={report.suggestions} />
            </section>
            <section className={styles.group}>
              <h2>{t('worth.calls')}</h2>
              <Calls calls={report.calls} />
            </section>
          </>
        )
      }
    </InsightsFrame>
  );
}
