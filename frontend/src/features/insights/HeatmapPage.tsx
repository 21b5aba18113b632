import { Link, useSearchParams } from 'react-router';
import type { Heatmap } from '@/api/types';
import { Diagram } from '@/bpmn/Diagram';
import { graphOf } from '@/bpmn/flowGraph';
import { useI18n } from '@/i18n/I18n';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Flow } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { SelectField } from '@/ui/SelectField';
import { Skeleton } from '@/ui/Skeleton';
import { FigureAge } from './FigureAge';
import { byHeat, heatOf, MEASURES, measureOf, runsOf, toldOf, type Measure } from './heat';
import styles from './Insights.module.css';
import { InsightsFilters } from './InsightsFilters';
import { InsightsNav } from './InsightsNav';
import { asQuery, useInsightsFilter, type InsightsFilter } from './insightsFilter';
import { useFlowModel } from '@/api/useFlowModel.query';
import { useFlowNames } from './useFlowNames.query';
import { useHeatmap } from './useHeatmap.query';

interface StepsProps {
  heatmap: Heatmap;
  filter: InsightsFilter;
  measure: Measure;
  names: Map<string, string>;
}

function Steps({ heatmap, filter, measure, names }: StepsProps) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('heat.steps')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('heat.step')}</th>
            {MEASURES.map((each) => (
              <th key={each} scope="col" title={t(`heat.meaning.${each}`)} aria-sort={each === measure ? 'descending' : undefined}>
                {t(`heat.${each}`)}
              </th>
            ))}
            <th scope="col">{t('why.title')}</th>
          </tr>
        </thead>
        <tbody>
          {byHeat(heatmap.steps, measure).map((step) => (
            <tr key={step.step}>
              <th scope="row">
                <Link to={`/insights/step-runs?${asQuery(filter, { step: step.step, measure: runsOf(measure) })}`}>{names.get(step.step) ?? step.step}</Link>
              </th>
              {MEASURES.map((each) => (
                <td key={each}>{toldOf(step, each, i18n)}</td>
              ))}
              <td>
                <Link to={`/insights/why-slow?${asQuery(filter, { step: step.step })}`} aria-label={t('why.ofStep', { step: names.get(step.step) ?? step.step })}>
                  {t('why.reasons')}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Shown({ heatmap, filter, measure }: Omit<StepsProps, 'names'>) {
  const i18n = useI18n();
  const { t, number } = i18n;
  const drawn = filter.version ?? heatmap.versions[0];
  const model = useFlowModel(heatmap.flow, drawn);
  const names = new Map([...(model.data ? graphOf(model.data).nodes.values() : [])].map(({ id, name }) => [id, name]));
  const unknown = model.data === undefined ? 0 : heatmap.steps.filter(({ step }) => !names.has(step)).length;
  return (
    <>
      <FigureAge zone={heatmap.zone} readUntil={heatmap.readUntil} csv={`/api/insights/heatmap.csv?${asQuery(filter)}`} />
      {model.isPending && <Skeleton lines={6} />}
      {model.isError && <FailureNotice error={model.error} onRetry={() => void model.refetch()} />}
      {model.data !== undefined && (
        <Diagram name={heatmap.flow} xml={model.data} counts={heatOf(heatmap.steps, measure, i18n)} countKeys={[{ tone: 'warn', label: t(`heat.meaning.${measure}`) }]} />
      )}
      {unknown > 0 && <p className={styles.soft}>{t('heat.otherVersions', { count: number(unknown), version: drawn ?? 0 })}</p>}
      <Steps heatmap={heatmap} filter={filter} measure={measure} names={names} />
    </>
  );
}

/** Where a flow spends its time, on its model; flow, version, measure and filter stand in the address. */
export function HeatmapPage() {
  const { t } = useI18n();
  const flows = useFlowNames();
  const { filter: asked, change } = useInsightsFilter();
  const [query, setQuery] = useSearchParams();
  const flow = asked.flow ?? flows.data?.[0]?.value;
  const filter: InsightsFilter = flow === undefined ? asked : { ...asked, flow };
  const heatmap = useHeatmap(filter);
  const measure = measureOf(query.get('measure'));
  const choose = (next: string) =>
    setQuery(
      (now) => {
        now.set('measure', next);
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  const shown = heatmap.data?.flow === flow ? heatmap.data : undefined;
  const versions = [...new Set([...(filter.version ? [filter.version] : []), ...(shown?.versions ?? [])])].sort((a, b) => b - a);
  return (
    <div className={styles.page}>
      <PageTitle>{t('heat.title')}</PageTitle>
      <InsightsNav filter={asked} />
      <div>
        <h1>{t('heat.title')}</h1>
        <p className={styles.lead}>{t('heat.lead')}</p>
      </div>
      <InsightsFilters filter={filter} onChange={change} needsFlow>
        <SelectField label={t('heat.version')} value={String(filter.version ?? '')} onChange={(version) => change({ version })} choices={[{ value: '', label: t('heat.allVersions') }, ...versions.map((version) => ({ value: String(version), label: t('running.version', { version }) }))]} />
        <SelectField label={t('heat.measure')} value={measure} onChange={choose} choices={MEASURES.map((each) => ({ value: each, label: t(`heat.${each}`) }))} />
      </InsightsFilters>
      {heatmap.isError && <FailureNotice error={heatmap.error} onRetry={() => void heatmap.refetch()} />}
      {!shown && !heatmap.isError && <Skeleton lines={12} />}
      {shown?.steps.length === 0 && <EmptyState icon={Flow} title={t('heat.nothing')}>{shown.readUntil === null && t('insights.madeAnew')}</EmptyState>}
      {shown && shown.steps.length > 0 && <Shown heatmap={shown} filter={filter} measure={measure} />}
    </div>
  );
}
