import { Link } from 'react-router';
import type { VersionComparison } from '@/api/types';
import type { I18n } from '@/i18n/I18n';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { EmptyState } from '@/ui/EmptyState';
import { Flow } from '@/ui/icons';
import { FigureAge } from './FigureAge';
import { FigureTable } from './FigureTable';
import { told, toneOf } from './figures';
import styles from './Insights.module.css';
import { InsightsFilters } from './InsightsFilters';
import { InsightsFrame } from './InsightsFrame';
import { asQuery, useInsightsFilter, type InsightsFilter } from './insightsFilter';
import { useVersions } from './useDashboards.query';
import { useFlowNames } from './useFlowNames.query';

type Outcome = VersionComparison['versions'][number]['outcomes'][number];

/** A difference in words, without its sign. */
function amountOf({ unit }: Outcome, by: number, i18n: I18n) {
  const amount = told({ unit }, Math.abs(by), i18n);
  return unit === 'share' ? i18n.t('insights.points', { amount }) : amount;
}

function Difference({ outcome }: { outcome: Outcome }) {
  const i18n = useI18n();
  const { t } = i18n;
  if (outcome.change === null) return <span className={styles.soft}>{t('versions.first')}</span>;
  const { against, by, mayBeChance } = outcome.change;
  const words = by.value > 0 ? 'versions.more' : 'versions.less';
  return (
    <>
      <Badge tone={mayBeChance ? 'neutral' : toneOf(outcome.figure, by.value)}>{mayBeChance ? t('versions.unclear') : t(words, { amount: amountOf(outcome, by.value, i18n), version: against })}</Badge>
      <br />
      <small className={styles.soft}>
        {t('versions.by', { low: `${by.low < 0 ? '−' : '+'}${amountOf(outcome, by.low, i18n)}`, high: `${by.high < 0 ? '−' : '+'}${amountOf(outcome, by.high, i18n)}` })}
      </small>
    </>
  );
}

function Found({ outcome, to }: { outcome: Outcome; to: string }) {
  const i18n = useI18n();
  const { t, number } = i18n;
  const { found, cases, figure } = outcome;
  const unit = { unit: outcome.unit };
  if (found === null) return <span className={styles.soft}>{cases === 0 ? t('insights.noCases') : t('versions.tooFew', { cases: number(cases) })}</span>;
  return (
    <>
      {told(unit, found.value, i18n)} <small className={styles.soft}>{t('insights.between', { low: told(unit, found.low, i18n), high: told(unit, found.high, i18n) })}</small>
      <br />
      <small>
        <Link to={to} aria-label={t('insights.casesOf', { cases: number(cases), figure: t(`insights.figure.${figure}`) })}>
          {t('insights.ofCases', { cases: number(cases) })}
        </Link>
      </small>
    </>
  );
}

function Comparison({ comparison, filter }: { comparison: VersionComparison; filter: InsightsFilter }) {
  const { t, number } = useI18n();
  return (
    <>
      <FigureAge zone={comparison.zone} readUntil={comparison.readUntil} csv={`/api/insights/versions.csv?${asQuery(filter)}`} />
      {[...comparison.versions].reverse().map(({ version, resolved, outcomes }) => (
        <section key={version} className={styles.group}>
          <h2>{t('versions.ofCases', { version, cases: number(resolved) })}</h2>
          <FigureTable
            label={t('running.version', { version })}
            rows={outcomes}
            keyOf={({ figure }) => figure}
            columns={[
              {
                head: t('versions.figure'),
                cell: ({ figure, unit }) => (
                  <span title={t(`insights.meaning.${figure}`)}>
                    {t(`insights.figure.${figure}`)}
                    {unit === 'hours' && <small className={styles.soft}> {t('versions.median')}</small>}
                  </span>
                ),
              },
              { head: t('versions.found'), cell: (outcome) => <Found outcome={outcome} to={`/insights/cases?${asQuery(filter, { version: String(version), figure: outcome.figure })}`} /> },
              { head: t('versions.against'), cell: (outcome) => <Difference outcome={outcome} /> },
            ]}
          />
        </section>
      ))}
      <p className={styles.soft}>{t('versions.honest')}</p>
    </>
  );
}

/** What versions of a flow did to what comes of cases, chance considered. */
export function FlowOutcomesPage() {
  const { t } = useI18n();
  const flows = useFlowNames();
  const { filter: asked, change } = useInsightsFilter();
  const flow = asked.flow ?? flows.data?.[0]?.value;
  const { version: _, ...rest } = asked;
  const filter: InsightsFilter = flow === undefined ? rest : { ...rest, flow };
  return (
    <InsightsFrame title={t('versions.title')} lead={t('versions.lead')} filter={asked} filters={<InsightsFilters filter={filter} onChange={change} needsFlow />} query={useVersions(filter)}>
      {(comparison) =>
        comparison.versions.length === 0 ? (
          <EmptyState icon={Flow} title={t('versions.nothing')}>
            {comparison.readUntil === null && t('insights.madeAnew')}
          </EmptyState>
        ) : (
          <Comparison comparison={comparison} filter={filter} />
        )
      }
    </InsightsFrame>
  );
}
