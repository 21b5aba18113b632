import { useState } from 'react';
import { useMay } from '@/api/actor';
import type { CaseFile, Lead } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { Skeleton } from '@/ui/Skeleton';
import { When } from '@/ui/When';
import { LeadFactList } from './LeadFactList';
import { LeadFactsForm } from './LeadFactsForm';
import styles from './LeadPanel.module.css';
import { useCaseTasks } from './useCaseTasks.query';
import { useLead } from './useLead.query';

const TONES = { won: 'good', lost: 'danger', disqualified: 'neutral', duplicate: 'neutral' } as const;

/** What is known of a lead and where it stands; the facts can be corrected in place. */
export function LeadPanel({ file }: { file: CaseFile }) {
  const { t } = useI18n();
  const may = useMay();
  const lead = useLead(file.number);
  const [editing, setEditing] = useState(false);
  if (lead.isPending) return <Skeleton lines={8} />;
  if (lead.isError) return <FailureNotice error={lead.error} onRetry={() => void lead.refetch()} />;
  return (
    <div className={styles.panel}>
      <Stage lead={lead.data} />
      <Score lead={lead.data} />
      {editing ? <LeadFactsForm lead={lead.data} onClose={() => setEditing(false)} /> : <LeadFactList lead={lead.data} />}
      {!editing && may('cases:write') && lead.data.stage !== 'ended' && (
        <span>
          <Button kind="secondary" onClick={() => setEditing(true)}>
            {t('lead.edit')}
          </Button>
        </span>
      )}
    </div>
  );
}

function Stage({ lead }: { lead: Lead }) {
  const { t, word } = useI18n();
  const tasks = useCaseTasks(lead.number).data;
  const next = tasks?.find((task) => task.completedAt === null);
  return (
    <p className={styles.stage}>
      {lead.outcome ? (
        <Badge tone={TONES[lead.outcome]}>{word('leadOutcome', lead.outcome)}</Badge>
      ) : (
        <Badge tone={lead.stage === 'accepted' ? 'accent' : 'neutral'}>{word('leadStage', lead.stage)}</Badge>
      )}
      {lead.outcomeReason && <span>{word('leadReason', lead.outcomeReason)}</span>}
      {lead.concludedAt && <When at={lead.concludedAt} />}
      {!lead.outcome && next && (
        <span>
          {t('lead.next')}: {next.name}
        </span>
      )}
    </p>
  );
}

function Score({ lead }: { lead: Lead }) {
  const { t } = useI18n();
  if (lead.score === null) return <p className={styles.quiet}>{t('lead.noScore')}</p>;
  return (
    <div className={styles.score}>
      <strong>{lead.score}</strong>
      <meter min={0} max={100} low={25} high={60} optimum={100} value={lead.score} aria-label={t('lead.score')} />
      {lead.scoredAt && (
        <span className={styles.quiet}>
          <When at={lead.scoredAt} />
        </span>
      )}
    </div>
  );
}
