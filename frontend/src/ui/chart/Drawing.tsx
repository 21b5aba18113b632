import { AreaChart, type AreaChartOptions, type BarChartOptions, GroupedBarChart, ScaleTypes, SimpleBarChart, StackedBarChart } from '@carbon/charts-react';
import '@carbon/charts-react/styles.min.css';
import { useI18n } from '@/i18n/I18n';
import { useShownTheme } from '../useShownTheme';
import type { ChartProps } from './Chart';
import styles from './Chart.module.css';

type Props = Omit<ChartProps, 'head'>;

function useOptions({ kind, label, points, told }: Props): AreaChartOptions & BarChartOptions {
  const { locale, t } = useI18n();
  const theme = useShownTheme() === 'dark' ? 'g100' : 'white';
  const values = { mapsTo: 'value', scaleType: ScaleTypes.LINEAR, ticks: { number: 4, formatter: (tick: number | Date) => told(Number(tick)) } };
  const places = { mapsTo: 'key', scaleType: ScaleTypes.LABELS, truncation: { threshold: 24 } };
  const total = t('chart.total');
  return {
    axes: kind === 'rows' ? { left: places, bottom: values } : { left: values, bottom: places },
    height: kind === 'rows' ? `${Math.max(8, points.length * 2.25 + 3)}rem` : '16rem',
    theme,
    animations: false,
    toolbar: { enabled: false },
    legend: { enabled: new Set(points.map(({ group }) => group)).size > 1 },
    tooltip: { valueFormatter: (value: unknown) => (typeof value === 'number' ? told(value) : String(value)), groupLabel: label, totalLabel: total },
    accessibility: { svgAriaLabel: label },
    locale: { code: locale, translations: { group: label, total } },
  };
}

function Drawn(props: Props) {
  const { kind, points } = props;
  const options = useOptions(props);
  // lying rows are drawn from below
  const data = (kind === 'rows' ? [...points].reverse() : points).map(({ group, at, value }) => ({ group, key: at, value }));
  switch (kind) {
    case 'area':
      return <AreaChart data={data} options={options} />;
    case 'bars':
      return <GroupedBarChart data={data} options={options} />;
    case 'stack':
      return <StackedBarChart data={data} options={options} />;
    case 'rows':
      return <SimpleBarChart data={data} options={options} />;
  }
}

/** The drawing of a chart, by Carbon Charts; loaded when the first is shown. */
export default function Drawing(props: Props) {
  return (
    <div className={styles.drawing} inert>
      <Drawn {...props} />
    </div>
  );
}
