import { Link } from 'react-router';
import type { CaseRisk } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Deadline } from '@/ui/Deadline';
import styles from './Insights.module.css';
import { usePlaceNames } from './usePlaceNames';

/** The promises that are likeliest to be broken, with their cases. */
export function RiskTable({ risks, name }: { risks: CaseRisk[]; name: string }) {
  const { t, word, number, percent } = useI18n();
  const places = usePlaceNames();
  return (
    <>
      <h3>{name}</h3>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={name}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('insights.case')}</th>
              <th scope="col">{t('forecast.risk')}</th>
              <th scope="col">{t('forecast.promise')}</th>
              <th scope="col">{t('forecast.due')}</th>
              <th scope="col">{t('insights.category')}</th>
              <th scope="col">{t('forecast.compared')}</th>
            </tr>
          </thead>
          <tbody>
            {risks.map((risk) => (
              <tr key={`${risk.caseNumber} ${risk.promise}`}>
                <th scope="row">
                  <Link to={`/cases/${risk.caseNumber}`}>{risk.caseNumber}</Link>
                </th>
                <td>{percent(risk.percent / 100)}</td>
                <td>{word('forecast.promise', risk.promise)}</td>
                <td>
                  <Deadline at={risk.dueAt} />
                </td>
                <td>{places.category(risk.category)}</td>
                <td>{word('forecast.like', risk.likeness).replace('{count}', () => number(risk.compared))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
