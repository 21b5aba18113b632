import { Link } from 'react-router';
import type { AssistantReport } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Chart } from '@/ui/chart/Chart';
import { EmptyState } from '@/ui/EmptyState';
import { ChatBot } from '@/ui/icons';
import { FigureTable } from './FigureTable';
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
    <FigureTable
      label={t('worth.suggestions')}
      rows={rows}
      keyOf={({ kind, intent, model }) => `${kind} ${intent} ${model}`}
      columns={[
        { head: t('worth.kind'), cell: ({ kind }) => word('ledger.kind', kind) },
        { head: t('model.intent'), cell: ({ intent }) => names.intent(intent) },
        { head: t('ledger.model'), cell: ({ model }) => model },
        { head: t('ledger.made'), cell: ({ made }) => number(made) },
        { head: t('ledger.accepted'), hint: t('worth.meaning.accepted'), cell: (row) => <Share part={row.accepted} whole={judged(row)} /> },
        { head: t('worth.corrected'), hint: t('worth.meaning.edited'), cell: (row) => <Share part={row.edited + row.rejected} whole={judged(row)} /> },
        { head: t('worth.distance'), hint: t('worth.meaning.distance'), cell: ({ distance }) => (distance === null ? '–' : percent(distance)) },
        { head: t('ledger.applied'), hint: t('worth.meaning.applied'), cell: ({ applied, made }) => <Share part={applied} whole={made} /> },
      ]}
    />
  );
}

function Calls({ calls }: { calls: AssistantReport['calls'] }) {
  const { t, number, word } = useI18n();
  if (calls.length === 0) return <p>{t('worth.noCalls')}</p>;
  return (
    <FigureTable
      label={t('worth.calls')}
      rows={calls}
      keyOf={({ provider, model, task }) => `${provider} ${model} ${task}`}
      columns={[
        { head: t('worth.provider'), cell: ({ provider }) => provider },
        { head: t('ledger.model'), cell: ({ model }) => model },
        { head: t('worth.task'), cell: ({ task }) => word('assistantTask', task) },
        { head: t('worth.times'), cell: (row) => number(row.calls) },
        { head: t('worth.failures'), cell: ({ failures }) => number(failures) },
        { head: t('worth.tokens'), cell: ({ tokensIn, tokensOut }) => number(tokensIn + tokensOut) },
        { head: t('worth.cost'), cell: ({ cost }) => number(Math.round(cost * 100) / 100) },
      ]}
    />
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
