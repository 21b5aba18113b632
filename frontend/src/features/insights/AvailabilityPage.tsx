import type { Availability } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Chart } from '@/ui/chart/Chart';
import { EmptyState } from '@/ui/EmptyState';
import { Analytics } from '@/ui/icons';
import { FigureTable } from './FigureTable';
import styles from './Insights.module.css';
import { InsightsFilters } from './InsightsFilters';
import { InsightsFrame } from './InsightsFrame';
import { useInsightsFilter } from './insightsFilter';
import { useAvailability } from './useDashboards.query';

const MINUTE = 60_000;

function Uptime({ told }: { told: Availability }) {
  const { t, number, duration, locale } = useI18n();
  const exact = (share: number) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 }).format(share);
  const left = told.allowed - told.minutesDown;
  return (
    <section className={styles.group}>
      <div className={styles.tiles}>
        <section className={styles.tile} aria-label={t('availability.up')}>
          <h2 title={t('availability.meaning')}>{t('availability.up')}</h2>
          <p className={styles.value}>{told.up === null ? '–' : exact(told.up)}</p>
          {told.up !== null && <Badge tone={told.up >= told.goal ? 'good' : 'danger'}>{t(told.up >= told.goal ? 'availability.kept' : 'availability.missed', { goal: exact(told.goal) })}</Badge>}
          <p className={styles.soft}>{t('availability.counted', { counted: duration(told.minutes * MINUTE) })}</p>
        </section>
        <section className={styles.tile} aria-label={t('availability.budget')}>
          <h2 title={t('availability.budgetMeaning')}>{t('availability.budget')}</h2>
          <p className={styles.value}>{left < 0 ? t('availability.overdrawn', { by: duration(-left * MINUTE) }) : duration(left * MINUTE)}</p>
          <p className={styles.soft}>{t('availability.spent', { down: duration(told.minutesDown * MINUTE), allowed: duration(told.allowed * MINUTE) })}</p>
        </section>
        <section className={styles.tile} aria-label={t('availability.requests')}>
          <h2>{t('availability.requests')}</h2>
          <p className={styles.value}>{number(told.requests)}</p>
          <p className={styles.soft}>{t('availability.failures', { failures: number(told.failures) })}</p>
        </section>
      </div>
      <p className={styles.soft}>{t('availability.meaning')}</p>
    </section>
  );
}

function Outages({ outages }: { outages: Availability['outages'] }) {
  const { t, duration, dateTime } = useI18n();
  if (outages.length === 0) return <p>{t('availability.noOutage')}</p>;
  return (
    <FigureTable
      label={t('availability.outages')}
      rows={outages}
      keyOf={({ from }) => from}
      columns={[
        { head: t('availability.from'), cell: ({ from }) => dateTime(from) },
        { head: t('availability.until'), cell: ({ until }) => dateTime(until) },
        { head: t('availability.down'), cell: ({ minutes }) => duration(minutes * MINUTE) },
      ]}
    />
  );
}

function Users({ told }: { told: Availability }) {
  const { t, number, day, word } = useI18n();
  return (
    <section className={styles.group}>
      <h2>{t('availability.users')}</h2>
      <p className={styles.soft}>{t('availability.usersMeaning')}</p>
      {told.users.length === 0 ? (
        <p>{t('availability.noUsers')}</p>
      ) : (
        <>
          <Chart kind="bars" label={t('availability.usersByDay')} head={t('insights.day')} told={number} points={told.days.map((each) => ({ group: t('availability.users'), at: day(each.day), value: each.users }))} />
          <FigureTable
            label={t('availability.users')}
            rows={told.users}
            keyOf={({ role }) => role}
            columns={[
              { head: t('availability.role'), cell: ({ role }) => word('insights.role', role) },
              { head: t('availability.different'), cell: ({ users }) => number(users) },
              { head: t('availability.usual'), cell: ({ usual }) => number(Math.round(usual * 10) / 10) },
            ]}
          />
        </>
      )}
    </section>
  );
}

/** Whether the product was there, and for whom; the period stands in the address. */
export function AvailabilityPage() {
  const { t, number, day } = useI18n();
  const { filter, change } = useInsightsFilter();
  const csv = `/api/insights/availability.csv?from=${filter.from}&to=${filter.to}`;
  return (
    <InsightsFrame title={t('availability.title')} lead={t('availability.lead')} filter={filter} filters={<InsightsFilters filter={filter} onChange={change} daysOnly />} query={useAvailability(filter)}>
      {(told) =>
        told.days.length === 0 ? (
          <EmptyState icon={Analytics} title={t('availability.nothing')} />
        ) : (
          <>
            <p className={styles.soft}>
              {t('insights.zone', { zone: told.zone })}{' '}
              <a href={csv} download>
                {t('insights.csv')}
              </a>
            </p>
            <Uptime told={told} />
            <section className={styles.group}>
              <h2>{t('availability.outages')}</h2>
              <Chart kind="bars" label={t('availability.downByDay')} head={t('insights.day')} told={number} points={told.days.map((each) => ({ group: t('availability.down'), at: day(each.day), value: each.minutesDown }))} />
              <Outages outages={told.outages} />
            </section>
            <Users told={told} />
          </>
        )
      }
    </InsightsFrame>
  );
}
