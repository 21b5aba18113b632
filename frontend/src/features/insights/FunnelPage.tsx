import { Link } from 'react-router';
import type { Funnel } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Chart } from '@/ui/chart/Chart';
import { EmptyState } from '@/ui/EmptyState';
import { Folder } from '@/ui/icons';
import { FigureAge } from './FigureAge';
import { FigureTable } from './FigureTable';
import { told } from './figures';
import styles from './Insights.module.css';
import { InsightsFilters } from './InsightsFilters';
import { InsightsFrame } from './InsightsFrame';
import { asQuery, useInsightsFilter, type InsightsFilter } from './insightsFilter';
import { useFunnel } from './useDashboards.query';

interface Props {
  funnel: Funnel;
  filter: InsightsFilter;
}

const behind = (filter: InsightsFilter, more: Record<string, string>) => `/insights/funnel/cases?${asQuery(filter, more)}`;

function Stages({ funnel, filter }: Props) {
  const i18n = useI18n();
  const { t, number, percent } = i18n;
  const all = funnel.stages[0]?.leads ?? 0;
  return (
    <section className={styles.group}>
      <h2>{t('funnel.stages')}</h2>
      <p className={styles.soft}>{t('funnel.meaning')}</p>
      <Chart kind="rows" label={t('funnel.stages')} head={t('funnel.stage')} told={number} points={funnel.stages.map(({ stage, leads }) => ({ group: t('funnel.leads'), at: t(`funnel.stage.${stage}`), value: leads }))} />
      <FigureTable
        label={t('funnel.stages')}
        rows={funnel.stages}
        keyOf={({ stage }) => stage}
        columns={[
          { head: t('funnel.stage'), cell: ({ stage, leads }) => (leads === 0 ? t(`funnel.stage.${stage}`) : <Link to={behind(filter, { stage })}>{t(`funnel.stage.${stage}`)}</Link>) },
          { head: t('funnel.leads'), cell: ({ leads }) => number(leads) },
          { head: t('funnel.ofBefore'), hint: t('funnel.meaning.ofBefore'), cell: ({ ofBefore }) => (ofBefore === null ? '–' : percent(ofBefore)) },
          { head: t('funnel.ofAll'), hint: t('funnel.meaning.ofAll'), cell: ({ leads }) => (all === 0 ? '–' : percent(leads / all)) },
          { head: t('funnel.median'), hint: t('funnel.meaning.median'), cell: ({ median }) => told({ unit: 'hours' }, median, i18n) },
        ]}
      />
      <p>{t('funnel.outcomes', { outcomes: funnel.outcomes.map(({ outcome, leads }) => `${i18n.word('funnel.outcome', outcome)} ${number(leads)}`).join(', ') })}</p>
    </section>
  );
}

function Scores({ funnel, filter }: Props) {
  const { t, number, percent } = useI18n();
  const band = ({ from, to }: { from: number; to: number }) => `${from}–${to}`;
  return (
    <section className={styles.group}>
      <h2>{t('funnel.scores')}</h2>
      <p className={styles.soft}>{t('funnel.scoresMeaning')}</p>
      {funnel.scores.length === 0 ? (
        <p>{t('funnel.noScores')}</p>
      ) : (
        <>
          <Chart
            kind="bars"
            label={t('funnel.scores')}
            head={t('funnel.score')}
            told={percent}
            points={funnel.scores.flatMap((each) => [
              { group: t('funnel.expected'), at: band(each), value: each.expected },
              { group: t('funnel.won'), at: band(each), value: each.won.value },
            ])}
          />
          <FigureTable
            label={t('funnel.scores')}
            rows={funnel.scores}
            keyOf={({ from }) => from}
            columns={[
              { head: t('funnel.score'), cell: (each) => <Link to={behind(filter, { fromScore: String(each.from), toScore: String(each.to) })}>{band(each)}</Link> },
              { head: t('funnel.leads'), cell: ({ leads }) => number(leads) },
              { head: t('funnel.expected'), cell: ({ expected }) => percent(expected) },
              { head: t('funnel.won'), cell: ({ won }) => percent(won.value) },
              { head: t('funnel.chance'), cell: ({ won }) => t('insights.between', { low: percent(won.low), high: percent(won.high) }) },
              { head: t('funnel.verdict'), cell: ({ kept, won, expected }) => <Badge tone={kept ? 'good' : 'warn'}>{t(kept ? 'funnel.kept' : won.value < expected ? 'funnel.tooHigh' : 'funnel.tooLow')}</Badge> },
            ]}
          />
        </>
      )}
    </section>
  );
}

/** How far leads came, how long it took, and what their scores were worth. */
export function FunnelPage() {
  const { t } = useI18n();
  const { filter, change } = useInsightsFilter();
  return (
    <InsightsFrame title={t('funnel.title')} lead={t('funnel.lead')} filter={filter} filters={<InsightsFilters filter={filter} onChange={change} leadsOnly />} query={useFunnel(filter)}>
      {(funnel) =>
        funnel.stages[0]?.leads ? (
          <>
            <FigureAge zone={funnel.zone} readUntil={funnel.readUntil} csv={`/api/insights/funnel.csv?${asQuery(filter)}`} />
            <Stages funnel={funnel} filter={filter} />
            <Scores funnel={funnel} filter={filter} />
          </>
        ) : (
          <EmptyState icon={Folder} title={t('funnel.nothing')}>
            {funnel.readUntil === null && t('insights.madeAnew')}
          </EmptyState>
        )
      }
    </InsightsFrame>
  );
}
