import type { RehearsedPath } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import styles from './Flows.module.css';
import { stepRows, type StepRow } from './pathSteps';
import own from './RehearsedCase.module.css';

export interface RehearsedStepsProps {
  before: RehearsedPath;
  after: RehearsedPath;
  /** The last step that both ways share. */
  parting: string | null;
  picked: string | null;
  onPick: (id: string) => void;
}

function useNotes({ parting, after }: Pick<RehearsedStepsProps, 'parting' | 'after'>) {
  const { t } = useI18n();
  return ({ id, before, after: now }: StepRow): string =>
    [
      ...(id === parting ? [t('rehearsal.note.parts')] : []),
      ...(after.failed.includes(id) ? [t('rehearsal.note.stops')] : []),
      ...(now === null ? [t('rehearsal.only.before')] : []),
      ...(before === null ? [t('rehearsal.only.after')] : []),
    ].join(', ');
}

/** Both ways in words and in order; whoever can't point picks a step of the drawings here. */
export function RehearsedSteps({ before, after, parting, picked, onPick }: RehearsedStepsProps) {
  const { t } = useI18n();
  const noteOf = useNotes({ parting, after });
  const rows = stepRows(before, after);
  const step = (id: string, name: string | null) =>
    name === null ? (
      '–'
    ) : (
      <button type="button" className={own.step} aria-pressed={id === picked} onClick={() => onPick(id)}>
        {name}
      </button>
    );
  if (rows.length === 0) return null;
  return (
    <section className={styles.section}>
      <h4>{t('rehearsal.steps')}</h4>
      <p className={`${styles.soft} ${styles.small}`}>{t('rehearsal.steps.help')}</p>
      <table className={`${styles.table} ${own.steps}`}>
        <thead>
          <tr>
            <th scope="col">{t('rehearsal.before')}</th>
            <th scope="col">{t('rehearsal.after')}</th>
            <th scope="col">{t('rehearsal.steps.note')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${row.id} ${index}`} className={row.id === parting ? own.parting : undefined}>
              <td>{step(row.id, row.before)}</td>
              <td>{step(row.id, row.after)}</td>
              <td>{noteOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
