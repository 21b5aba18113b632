import { Link } from 'react-router';
import type { CaseRisk } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Deadline } from '@/ui/Deadline';
import { FigureTable } from './FigureTable';
import { usePlaceNames } from './usePlaceNames';

/** The promises that are likeliest to be broken, with their cases. */
export function RiskTable({ risks, name }: { risks: CaseRisk[]; name: string }) {
  const { t, word, number, percent } = useI18n();
  const places = usePlaceNames();
  return (
    <>
      <h3>{name}</h3>
      <FigureTable
        label={name}
        rows={risks}
        keyOf={({ caseNumber, promise }) => `${caseNumber} ${promise}`}
        columns={[
          { head: t('insights.case'), cell: ({ caseNumber }) => <Link to={`/cases/${caseNumber}`}>{caseNumber}</Link> },
          { head: t('forecast.risk'), cell: (risk) => percent(risk.percent / 100) },
          { head: t('forecast.promise'), cell: ({ promise }) => word('forecast.promise', promise) },
          { head: t('forecast.due'), cell: ({ dueAt }) => <Deadline at={dueAt} /> },
          { head: t('insights.category'), cell: ({ category }) => places.category(category) },
          { head: t('forecast.compared'), cell: ({ likeness, compared }) => word('forecast.like', likeness).replace('{count}', () => number(compared)) },
        ]}
      />
    </>
  );
}
