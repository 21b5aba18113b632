import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { IncidentCause, IncidentGroup } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { IncidentNotes } from './IncidentNotes';
import { Moment } from './Moment';
import styles from './Operations.module.css';
import { RetryAllDialog } from './RetryAllDialog';
import { StuckCases } from './StuckCases';

/** Where in the flow it is, on the page of its running cases. */
function Place({ group }: { group: IncidentGroup }) {
  const { t } = useI18n();
  if (!group.flow) return <>{t('incidents.noFlow')}</>;
  const query = new URLSearchParams({ ...(group.lastVersion ? { version: String(group.lastVersion) } : {}), ...(group.step ? { step: group.step } : {}) });
  return <Link to={`/flows/${group.flow}/running?${query.toString()}`}>{group.flowName}</Link>;
}

function Facts({ cause: { group, notes } }: { cause: IncidentCause }) {
  const { t, number } = useI18n();
  return (
    <p className={styles.soft}>
      <Moment label="incidents.first" at={group.firstAt} /> · <Moment label="incidents.last" at={group.lastAt} />
      {notes > 0 && <> · {notes === 1 ? t('incidents.noteOf') : t('incidents.notesOf', { count: number(notes) })}</>}
      {group.retrying > 0 && <> · {t('incidents.retrying', { count: number(group.retrying) })}</>}
    </p>
  );
}

/** One cause: where, what, how often; opened, the cases and what operators know. */
export function IncidentCard({ cause }: { cause: IncidentCause }) {
  const { t, number } = useI18n();
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const id = useId();
  const { group } = cause;
  const name = group.stepName ?? group.flowName ?? t('incidents.noFlow');
  return (
    <li className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <div className={styles.what}>
          <h2 id={id}>{name}</h2>
          <p className={styles.soft}>
            <Place group={group} /> · {t(`incidentKind.${group.kind}`)}
          </p>
        </div>
        <Badge tone="danger">{t('incidents.count', { count: number(group.incidents) })}</Badge>
      </div>
      <p className={styles.message}>{group.message}</p>
      <Facts cause={cause} />
      <div className={styles.actions}>
        <Button kind="secondary" disabled={group.retrying === group.incidents} onClick={() => setAsking(true)}>
          {t('incidents.againAll')}
        </Button>
        <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'incidents.close' : 'incidents.open')}
        </Button>
      </div>
      {open && (
        <div className={styles.columns}>
          <StuckCases group={group} />
          <IncidentNotes cause={group.id} />
        </div>
      )}
      {asking && <RetryAllDialog group={group} onClose={() => setAsking(false)} />}
    </li>
  );
}
