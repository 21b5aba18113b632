import { Link } from 'react-router';
import type { Funnel } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Chart } from '@/ui/chart/Chart';
import { EmptyState } from '@/ui/EmptyState';
import { Folder } from '@/ui/icons';
import { FigureAge } from './FigureAge';
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
  return (
    <section className={styles.group}>
      <h2>{t('funnel.stages')}</h2>
      <p className={styles.soft}>{t('funnel.meaning')}</p>
      <Chart kind="rows" label={t('funnel.stages')} head={t('funnel.stage')} told={number} points={funnel.stages.map(({ stage, leads }) => ({ group: t('funnel.leads'), at: t(`funnel.stage.${stage}`), value: leads }))} />
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('funnel.stages')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('funnel.stage')}</th>
              <th scope="col">{t('funnel.leads')}</th>
              <th scope="col" title={t('funnel.meaning.ofBefore')}>
                {t('funnel.ofBefore')}
              </th>
              <th scope="col" title={t('funnel.meaning.ofAll')}>
                {t('funnel.ofAll')}
              </th>
              <th scope="col" title={t('funnel.meaning.median')}>
                {t('funnel.median')}
              </th>
            </tr>
          </thead>
          <tbody>
            {funnel.stages.map(({ stage, leads, ofBefore, median }) => (
              <tr key={stage}>
                <th scope="row">{leads === 0 ? t(`funnel.stage.${stage}`) : <Link to={behind(filter, { stage })}>{t(`funnel.stage.${stage}`)}</Link>}</th>
                <td>{number(leads)}</td>
                <td>{ofBefore === null ? '–' : percent(ofBefore)}</td>
                <td>{funnel.stages[0]?.leads ? percent(leads / funnel.stages[0].leads) : '–'}</td>
                <td>{told({ unit: 'hours' }, median, i18n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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
          <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('funnel.scores')}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('funnel.score')}</th>
                  <th scope="col">{t('funnel.leads')}</th>
                  <th scope="col">{t('funnel.expected')}</th>
                  <th scope="col">{t('funnel.won')}</th>
                  <th scope="col">{t('funnel.chance')}</th>
                  <th scope="col">{t('funnel.verdict')}</th>
                </tr>
              </thead>
              <tbody>
                {funnel.scores.map((each) => (
                  <tr key={each.from}>
                    <th scope="row">
                      <Link to={behind(filter, { fromScore: String(each.from), toScore: String(each.to) })}>{band(each)}</Link>
                    </th>
                    <td>{number(each.leads)}</td>
                    <td>{percent(each.expected)}</td>
                    <td>{percent(each.won.value)}</td>
                    <td>{t('insights.between', { low: percent(each.won.low), high: percent(each.won.high) })}</td>
                    <td>
                      <Badge tone={each.kept ? 'good' : 'warn'}>{t(each.kept ? 'funnel.kept' : each.won.value < each.expected ? 'funnel.tooHigh' : 'funnel.tooLow')}</Badge>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
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
