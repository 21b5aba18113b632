import { Link } from 'react-router';
import type { NextStep } from '@/api/types';
import { useTeams } from '@/api/useTeams.query';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import styles from './AssistantPanel.module.css';

/** An answer of the form beside the panel. */
export interface FormAnswer {
  action: 'reply' | 'reply-and-resolve' | 'resolve' | 'hand-over';
  team: string | null;
}

const ANSWERS = ['reply', 'reply-and-resolve', 'resolve', 'hand-over'] as const;

/** Dialogs on the page of the case. */
const DIALOGS: Partial<Record<NextStep['action'], string>> = { 'ask-colleague': 'ask', escalate: 'escalate' };

export interface NextStepCardProps {
  caseNumber: string;
  step: NextStep;
  mayAct: boolean;
  onStep?: (answer: FormAnswer) => void;
}

/** One thing that might be done next, and why. Choosing it fills in the form or opens the dialog; nothing happens until a person sends that. */
export function NextStepCard({ caseNumber, step, mayAct, onStep }: NextStepCardProps) {
  const { t } = useI18n();
  const teams = useTeams().data ?? [];
  const nameOf = (id: string | null) => teams.find((team) => team.id === id)?.name ?? id ?? '';
  const { precedents } = step;
  const answer = ANSWERS.find((action) => action === step.action);
  const dialog = DIALOGS[step.action];
  const most = precedents.done[0];
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <h3>{t('nextStep.title')}</h3>
      </div>
      <p className={styles.label}>{t(`nextStep.action.${step.action}`, { team: nameOf(step.team) })}</p>
      <ul className={styles.points} aria-label={t('nextStep.reasons')}>
        {step.reasons.map((reason) => (
          <li key={reason}>{t(`nextStep.reason.${reason}`, { count: most?.cases ?? 0, of: precedents.cases })}</li>
        ))}
      </ul>
      {!step.reasons.includes('precedents') && (
        <p className={styles.soft}>{t(precedents.enough ? 'nextStep.divided' : 'nextStep.rulesAlone', { count: precedents.cases })}</p>
      )}
      {answer && onStep && (
        <div className={styles.actions}>
          <Button kind="secondary" onClick={() => onStep({ action: answer, team: step.team })}>
            {t('nextStep.choose')}
          </Button>
        </div>
      )}
      {dialog && mayAct && (
        <p>
          <Link to={`/cases/${caseNumber}?do=${dialog}`}>{t('nextStep.open')}</Link>
        </p>
      )}
      <p className={styles.soft}>{t('nextStep.advice')}</p>
    </div>
  );
}
