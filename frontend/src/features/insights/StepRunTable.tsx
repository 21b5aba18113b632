import { Link } from 'react-router';
import type { StepRun } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { timeTold } from './figures';
import styles from './Insights.module.css';
import { usePlaceNames } from './usePlaceNames';

/** Runs of a step with their cases. */
export function StepRunTable({ name, runs }: { name: string; runs: StepRun[] }) {
  const i18n = useI18n();
  const { t, day } = i18n;
  const names = usePlaceNames();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={name}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('insights.case')}</th>
            <th scope="col">{t('insights.day')}</th>
            <th scope="col">{t('heat.took')}</th>
            <th scope="col">{t('insights.team')}</th>
            <th scope="col">{t('insights.category')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <th scope="row">
                <Link to={`/cases/${run.caseNumber}`}>{run.caseNumber}</Link>
              </th>
              <td>{day(run.finishedOn)}</td>
              <td>{timeTold(run.durationMs, i18n)}</td>
              <td>{names.team(run.team)}</td>
              <td>{names.category(run.category)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
