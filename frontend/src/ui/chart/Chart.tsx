import { lazy, Suspense } from 'react';
import { useI18n } from '@/i18n/I18n';
import { Skeleton } from '../Skeleton';
import styles from './Chart.module.css';

const Drawing = lazy(() => import('./Drawing'));

export interface ChartPoint {
  /** Which of the things that are compared. */
  group: string;
  /** Where it stands, such as a day; in the order of the points. */
  at: string;
  value: number;
}

export interface ChartProps {
  /** `area` and `bars` stand side by side, `stack` on each other; `rows` lie, and are of one group. */
  kind: 'area' | 'bars' | 'stack' | 'rows';
  label: string;
  /** What stands over the column of the places. */
  head: string;
  points: ChartPoint[];
  /** A value in words. */
  told: (value: number) => string;
}

const unique = (all: string[]) => [...new Set(all)];

/** A drawing for those who see it, and its values as a table for everybody. */
export function Chart(props: ChartProps) {
  const { t } = useI18n();
  const { label, head, points, told } = props;
  const groups = unique(points.map(({ group }) => group));
  const values = new Map(points.map(({ group, at, value }) => [`${at}\n${group}`, value]));
  return (
    <figure className={styles.chart} aria-label={label}>
      <figcaption>{label}</figcaption>
      <Suspense fallback={<Skeleton lines={6} />}>
        <Drawing {...props} />
      </Suspense>
      <details className={styles.values}>
        <summary>{t('chart.asTable')}</summary>
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>
          <table>
            <thead>
              <tr>
                <th scope="col">{head}</th>
                {groups.map((group) => (
                  <th key={group} scope="col">
                    {group}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {unique(points.map(({ at }) => at)).map((at) => (
                <tr key={at}>
                  <th scope="row">{at}</th>
                  {groups.map((group) => {
                    const value = values.get(`${at}\n${group}`);
                    return <td key={group}>{value === undefined ? '–' : told(value)}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
