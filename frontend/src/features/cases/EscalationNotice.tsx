import type { Escalation } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Deadline } from '@/ui/Deadline';
import { Notice } from '@/ui/Notice';
import { When } from '@/ui/When';
import styles from './EscalationNotice.module.css';
import { useEscalation } from './useEscalation.query';

function Running({ escalation }: { escalation: Escalation }) {
  const { t, word } = useI18n();
  const { team, level, reason, dueAt } = escalation;
  return (
    <Notice tone="warn" title={team ? t('escalation.running', { team: team.name }) : t('escalation.starting')}>
      <p className={styles.facts}>
        <span>{word('escalationReason', reason)}</span>
        <span>{t('escalation.level', { level })}</span>
        <span>
          <When at={escalation.since} />
        </span>
        {dueAt && (
          <span className={styles.due}>
            {t('escalation.dueAt')} <Deadline at={dueAt} />
          </span>
        )}
      </p>
    </Notice>
  );
}

function Ended({ escalation, outcome }: { escalation: Escalation; outcome: string }) {
  const { t, word } = useI18n();
  return (
    <Notice tone={outcome === 'unanswered' ? 'warn' : 'info'} title={t('escalation.ended', { outcome: word('escalationOutcome', outcome) })}>
      <p className={styles.facts}>
        <span>{word('escalationReason', escalation.reason)}</span>
        {escalation.endedBy && <span>{t('escalation.endedBy', { name: escalation.endedBy })}</span>}
        {escalation.endedAt && (
          <span>
            <When at={escalation.endedAt} />
          </span>
        )}
      </p>
    </Notice>
  );
}

/** Who was asked for help with the case and until when, or what came of it. */
export function EscalationNotice({ number }: { number: string }) {
  const { data: escalation } = useEscalation(number);
  if (!escalation) return null;
  return escalation.outcome ? <Ended escalation={escalation} outcome={escalation.outcome} /> : <Running escalation={escalation} />;
}
