import type { ReactNode } from 'react';
import styles from './Insights.module.css';

export interface Column<T> {
  head: ReactNode;
  /** What it means, for whoever points at it. */
  hint?: string;
  cell: (row: T) => ReactNode;
}

interface Props<T> {
  label: string;
  rows: T[];
  keyOf: (row: T) => string | number;
  /** The first names the rows. */
  columns: [Column<T>, ...Column<T>[]];
}

/** A table that scrolls by itself where the page is too narrow for it. */
export function FigureTable<T>({ label, rows, keyOf, columns }: Props<T>) {
  const [first, ...others] = columns;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ head, hint }, index) => (
              <th key={index} scope="col" title={hint}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">
                {first.cell(row)}
              </th>
              {others.map(({ cell }, index) => (
                <td key={index}>{cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
