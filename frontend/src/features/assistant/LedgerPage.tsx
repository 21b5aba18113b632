import { Link, useSearchParams } from 'react-router';
import type { RejectedSuggestion, SuggestionFigures } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { ChatBot } from '@/ui/icons';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { PageTitle } from '@/ui/PageTitle';
import { SelectField } from '@/ui/SelectField';
import { Skeleton } from '@/ui/Skeleton';
import { When } from '@/ui/When';
import { AssistantNav } from './AssistantNav';
import styles from './ModelPage.module.css';
import { useIntentNames } from './useIntentNames';
import { useSuggestionReport } from './useSuggestionReport.query';

const PERIODS = ['7', '30', '90', '365'] as const;
const USUAL = '30';

function FiguresTable({ kind, rows }: { kind: SuggestionFigures['kind']; rows: SuggestionFigures[] }) {
  const { t, percent } = useI18n();
  const nameOf = useIntentNames();
  const share = (part: number, whole: number) => (whole === 0 ? '–' : `${part} (${percent(part / whole)})`);
  return (
    <section className={styles.section}>
      <h2>{t(`ledger.kind.${kind}`)}</h2>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t(`ledger.kind.${kind}`)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('model.intent')}</th>
              <th scope="col">{t('ledger.model')}</th>
              <th scope="col">{t('ledger.made')}</th>
              <th scope="col">{t('ledger.shown')}</th>
              <th scope="col">{t('ledger.accepted')}</th>
              <th scope="col">{t('ledger.edited')}</th>
              <th scope="col">{t('ledger.rejected')}</th>
              <th scope="col">{t('ledger.applied')}</th>
              <th scope="col">{t('ledger.reopened')}</th>
              <th scope="col">{t('ledger.satisfaction')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.model} ${row.intent}`}>
                <th scope="row">{row.intent ? nameOf(row.intent) : '–'}</th>
                <td>{row.model}</td>
                <td className={styles.number}>{row.suggestions}</td>
                <td className={styles.number}>{share(row.shown, row.suggestions)}</td>
                <td className={styles.number}>{share(row.accepted, row.suggestions)}</td>
                <td className={styles.number}>
                  {share(row.edited, row.suggestions)}
                  {row.editDistance !== null && <span className={styles.soft}> {t('ledger.changed', { share: percent(row.editDistance) })}</span>}
                </td>
                <td className={styles.number}>{share(row.rejected, row.suggestions)}</td>
                <td className={styles.number}>{share(row.applied, row.suggestions)}</td>
                <td className={styles.number}>{row.reopened}</td>
                <td className={styles.number}>{row.satisfaction === null ? '–' : t('ledger.rated', { average: row.satisfaction.toFixed(1), rated: row.rated })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Rejections({ rejected }: { rejected: RejectedSuggestion[] }) {
  const { t } = useI18n();
  if (rejected.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t('ledger.reasons')}</h2>
      <ul className={styles.runs}>
        {rejected.map((each) => (
          <li key={`${each.caseNumber} ${each.at}`}>
            <div className={styles.runHead}>
              <Link to={`/cases/${each.caseNumber}`}>{each.caseNumber}</Link>
              <span className={styles.soft}>
                {t(`ledger.kind.${each.kind}`)}, {each.model}, <When at={each.at} />
              </span>
            </div>
            <p>{each.reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What became of the assistant's suggestions; the period stands in the address. */
export function LedgerPage() {
  const { t } = useI18n();
  const [query, setQuery] = useSearchParams();
  const days = PERIODS.find((period) => period === query.get('days')) ?? USUAL;
  const report = useSuggestionReport(Number(days));
  const kinds = [...new Set(report.data?.figures.map(({ kind }) => kind))];
  return (
    <div className={styles.page}>
      <PageTitle>{t('ledger.title')}</PageTitle>
      <AssistantNav />
      <div>
        <h1>{t('ledger.title')}</h1>
        <p className={styles.lead}>{t('ledger.lead')}</p>
      </div>
      <SelectField label={t('ledger.period')} value={days} onChange={(period) => setQuery({ days: period })} choices={PERIODS.map((period) => ({ value: period, label: t('ledger.days', { days: period }) }))} />
      {report.isPending && <Skeleton lines={9} />}
      {report.isError && <FailureNotice error={report.error} onRetry={() => void report.refetch()} />}
      {report.data?.figures.length === 0 && <EmptyState icon={ChatBot} title={t('ledger.none')} />}
      {report.data && kinds.map((kind) => <FiguresTable key={kind} kind={kind} rows={report.data.figures.filter((row) => row.kind === kind)} />)}
      {report.data && <Rejections rejected={report.data.rejected} />}
    </div>
  );
}
