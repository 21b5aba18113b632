import { Link } from 'react-router';
import type { LabEvent, LabReport } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Notice } from '@/ui/Notice';
import assistant from './Assistant.module.css';
import styles from './Settings.module.css';

type Opened = NonNullable<LabEvent['opened']>;
type Values = LabEvent['fields'];

function NamedValues({ values }: { values: Values }) {
  return (
    <dl className={styles.facts}>
      {values.map(({ name, value }) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

function OpenedCase({ opened }: { opened: Opened }) {
  const { t } = useI18n();
  return (
    <>
      <p>
        <strong>{t('lab.case', { type: opened.type })}</strong>: {opened.subject} · {opened.customerEmail}
      </p>
      {opened.processes.map((process) => (
        <details key={process.key} open>
          <summary>{t('lab.process', { key: process.key })}</summary>
          <NamedValues values={process.variables} />
        </details>
      ))}
    </>
  );
}

function Rules({ rules }: { rules: LabEvent['rules'] }) {
  const { t } = useI18n();
  return (
    <ul className={assistant.rows} aria-label={t('lab.rules')}>
      {rules.map(({ rule, chosen, why }) => (
        <li key={rule} className={assistant.cardHead}>
          <Badge tone={chosen ? 'good' : 'neutral'}>{t(chosen ? 'labRule.chosen' : 'labRule.passed')}</Badge> {rule}: {why}
        </li>
      ))}
    </ul>
  );
}

function EventFindings({ event }: { event: LabEvent }) {
  const { t } = useI18n();
  return (
    <li className={assistant.card}>
      <div className={assistant.cardHead}>
        <h3>{event.type}</h3>
        <Badge tone={event.outcome === 'parked' ? 'danger' : 'good'}>{t(`eventState.${event.outcome}`)}</Badge>
      </div>
      {event.reason && <p>{event.reason}</p>}
      {event.opened ? <OpenedCase opened={event.opened} /> : <p>{t('lab.none')}</p>}
      {event.caseNumber && (
        <p>
          <Link to={`/cases/${event.caseNumber}`}>{t('lab.note', { number: event.caseNumber })}</Link>
        </p>
      )}
      <Rules rules={event.rules} />
      {event.fields.length > 0 && (
        <details>
          <summary>{t('lab.fields')}</summary>
          <NamedValues values={event.fields} />
        </details>
      )}
      <details>
        <summary>{t('lab.document')}</summary>
        <pre className={styles.secret}>{event.document}</pre>
      </details>
    </li>
  );
}

export function LabFindings({ report }: { report: LabReport }) {
  const { t } = useI18n();
  return (
    <div role="status" aria-label={t('lab.report')}>
      {report.fault && (
        <Notice tone="warn" title={t('lab.unreadable')}>
          {report.fault}
        </Notice>
      )}
      <ul className={assistant.cards}>
        {report.events.map((event, place) => (
          <EventFindings key={place} event={event} />
        ))}
      </ul>
    </div>
  );
}
