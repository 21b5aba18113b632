import type { RehearsalEffects as Effects } from '@/api/flowTypes';
import { useTeams } from '@/api/useTeams.query';
import { useI18n } from '@/i18n/I18n';
import styles from './Flows.module.css';
import own from './RehearsalResult.module.css';

function Change({ before, after }: { before: number; after: number }) {
  const { t, number } = useI18n();
  const by = after - before;
  return (
    <p>
      <span className={own.arrow}>
        {number(before)} → {number(after)}
      </span>{' '}
      <span className={styles.soft}>{by === 0 ? t('rehearsal.unchanged') : t(by > 0 ? 'rehearsal.more' : 'rehearsal.fewer', { by: number(Math.abs(by)) })}</span>
    </p>
  );
}

function OfCases({ n }: { n: number }) {
  const { t, number } = useI18n();
  return <p className={`${styles.soft} ${styles.small}`}>{t(n === 1 ? 'rehearsal.ofCases.one' : 'rehearsal.ofCases', { n: number(n) })}</p>;
}

function TeamLoad({ teams, n }: { teams: Effects['teams']; n: number }) {
  const { t, number } = useI18n();
  const known = useTeams();
  const nameOf = (id: string) => known.data?.find((team) => team.id === id)?.name ?? id;
  return (
    <div className={styles.card}>
      <h4>{t('rehearsal.teams')}</h4>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('rehearsal.team')}</th>
            <th scope="col">{t('rehearsal.before')}</th>
            <th scope="col">{t('rehearsal.after')}</th>
          </tr>
        </thead>
        <tbody>
          {teams.map(({ team, before, after }) => (
            <tr key={team}>
              <th scope="row">{nameOf(team)}</th>
              <td>{number(before)}</td>
              <td>{before === after ? number(after) : <strong>{number(after)}</strong>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <OfCases n={n} />
    </div>
  );
}

/** What the draft would have meant for people and promises; each figure with the cases it is drawn from, some of them only in part. */
export function RehearsalEffects({ effects, partly }: { effects: Effects; partly: number }) {
  const { t, number } = useI18n();
  const { n, humanSteps, deadlines, teams } = effects;
  if (n === 0) return null;
  return (
    <section className={styles.section}>
      <h3>{t('rehearsal.effects')}</h3>
      {partly > 0 && <p className={styles.lead}>{t(partly === 1 ? 'rehearsal.partly.one' : 'rehearsal.partly', { n: number(partly) })}</p>}
      <div className={own.effects}>
        <div className={styles.card}>
          <h4>{t('rehearsal.humanSteps')}</h4>
          <Change before={humanSteps.before} after={humanSteps.after} />
          <OfCases n={n} />
        </div>
        <div className={styles.card}>
          <h4>{t('rehearsal.deadlines')}</h4>
          {deadlines.n > 0 && <Change before={deadlines.keptBefore} after={deadlines.keptAfter} />}
          <p className={`${styles.soft} ${styles.small}`}>{deadlines.n === 0 ? t('rehearsal.noDeadlines') : t(deadlines.n === 1 ? 'rehearsal.ofDeadlines.one' : 'rehearsal.ofDeadlines', { n: number(deadlines.n) })}</p>
        </div>
        {teams.length > 0 && <TeamLoad teams={teams} n={n} />}
      </div>
    </section>
  );
}
