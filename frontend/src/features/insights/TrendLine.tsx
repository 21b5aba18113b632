import type { FigureReport } from '@/api/types';
import styles from './Insights.module.css';

const WIDTH = 240;
const HEIGHT = 40;
const EDGE = 3;

/** The figure's way through the period. Whoever can't see it reads the table beside it. */
export function TrendLine({ trend }: { trend: FigureReport['trend'] }) {
  const values = trend.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < 2) return <div className={styles.line} />;
  const highest = Math.max(...values);
  const lowest = Math.min(0, ...values);
  const x = (index: number) => EDGE + (index * (WIDTH - 2 * EDGE)) / Math.max(1, trend.length - 1);
  const y = (value: number) => HEIGHT - EDGE - ((value - lowest) / (highest - lowest || 1)) * (HEIGHT - 2 * EDGE);
  const points = trend.flatMap(({ value }, index) => (value === null ? [] : [`${x(index).toFixed(1)},${y(value).toFixed(1)}`]));
  return (
    <svg className={styles.line} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <polyline points={points.join(' ')} />
    </svg>
  );
}
