import type { ChurnRiskSuggestion, ClassificationSuggestion, LeadScoreSuggestion, OutreachSuggestion, ReplySuggestion, Suggestion, SummarySuggestion } from '@/api/types';

export interface Latest {
  classification: ClassificationSuggestion | null;
  reply: ReplySuggestion | null;
  leadScore: LeadScoreSuggestion | null;
  outreach: OutreachSuggestion | null;
  churnRisk: ChurnRiskSuggestion | null;
  summary: SummarySuggestion | null;
}

const isClassification = (suggestion: Suggestion): suggestion is ClassificationSuggestion => suggestion.kind === 'classification';
const isReply = (suggestion: Suggestion): suggestion is ReplySuggestion => suggestion.kind === 'reply';
const isLeadScore = (suggestion: Suggestion): suggestion is LeadScoreSuggestion => suggestion.kind === 'lead-score';
const isOutreach = (suggestion: Suggestion): suggestion is OutreachSuggestion => suggestion.kind === 'outreach';
const isChurnRisk = (suggestion: Suggestion): suggestion is ChurnRiskSuggestion => suggestion.kind === 'churn-risk';
const isSummary = (suggestion: Suggestion): suggestion is SummarySuggestion => suggestion.kind === 'summary';

/** The suggestion of each kind that counts: a current one before an outdated one, the newer before the older. */
export function latestOf(suggestions: Suggestion[]): Latest {
  const ordered = [...suggestions].sort(
    (a, b) => Number(b.status === 'current') - Number(a.status === 'current') || b.createdAt.localeCompare(a.createdAt),
  );
  return {
    classification: ordered.find(isClassification) ?? null,
    reply: ordered.find(isReply) ?? null,
    leadScore: ordered.find(isLeadScore) ?? null,
    outreach: ordered.find(isOutreach) ?? null,
    churnRisk: ordered.find(isChurnRisk) ?? null,
    summary: ordered.find(isSummary) ?? null,
  };
}
