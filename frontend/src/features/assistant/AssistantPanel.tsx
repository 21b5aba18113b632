import { useI18n } from '@/i18n/I18n';
import { FailureNotice } from '@/ui/FailureNotice';
import { Idea } from '@/ui/icons';
import { Skeleton } from '@/ui/Skeleton';
import styles from './AssistantPanel.module.css';
import { ChurnRiskCard } from './ChurnRiskCard';
import { ClassificationCard } from './ClassificationCard';
import { LeadScoreCard } from './LeadScoreCard';
import { latestOf } from './latestOf';
import { NewDraft } from './NewDraft';
import { NextStepCard, type FormAnswer } from './NextStepCard';
import { ReplyCard } from './ReplyCard';
import { SummaryCard } from './SummaryCard';
import { useAdvice } from './useAdvice.query';
import { useSuggestions } from './useSuggestions.query';

export interface AssistantPanelProps {
  caseNumber: string;
  /** Puts a text into the reply; without it a draft can only be read. */
  onUse?: (text: string, suggestionId: string) => void;
  /** Takes what the case is about, where a form asks for it. */
  onChooseIntent?: (intent: string) => void;
  /** Chooses an answer in the form beside the panel; without it a next step can only be read. */
  onStep?: (answer: FormAnswer) => void;
}

/** What the assistant proposes for a case; nothing of it happens unless a person says so. */
export function AssistantPanel({ caseNumber, onUse, onChooseIntent, onStep }: AssistantPanelProps) {
  const { t } = useI18n();
  const suggestions = useSuggestions(caseNumber);
  const advice = useAdvice(caseNumber).data;
  const { classification, reply, leadScore, outreach, churnRisk, summary } = latestOf(suggestions.data ?? []);
  return (
    <section className={styles.panel} aria-label={t('assistant.title')}>
      <h2 className={styles.title}>
        <Idea aria-hidden="true" />
        {t('assistant.title')}
      </h2>
      {suggestions.isPending && <Skeleton lines={8} />}
      {suggestions.isError && <FailureNotice error={suggestions.error} onRetry={() => void suggestions.refetch()} />}
      {suggestions.data?.length === 0 && <p className={styles.soft}>{t('assistant.nothing')}</p>}
      {advice?.nextStep && <NextStepCard caseNumber={caseNumber} step={advice.nextStep} mayAct={onUse !== undefined} onStep={onStep} />}
      {(summary || advice?.summaryOffered) && <SummaryCard caseNumber={caseNumber} summary={summary} mayAsk={advice?.summaryOffered ?? false} />}
      {leadScore && <LeadScoreCard key={leadScore.id} suggestion={leadScore} />}
      {outreach && <ReplyCard key={outreach.id} caseNumber={caseNumber} suggestion={outreach} onUse={onUse} />}
      {classification && <ClassificationCard key={classification.id} caseNumber={caseNumber} suggestion={classification} onChoose={onChooseIntent} />}
      {reply && <ReplyCard key={reply.id} caseNumber={caseNumber} suggestion={reply} onUse={onUse} />}
      {onUse && classification && <NewDraft caseNumber={caseNumber} hasDraft={reply !== null} />}
      {churnRisk && <ChurnRiskCard key={churnRisk.id} suggestion={churnRisk} />}
    </section>
  );
}
