import type { ChurnRiskSuggestion, ClassificationSuggestion, LeadScoreSuggestion, OutreachSuggestion, ReplySuggestion, Suggestion } from '@/api/types';

export interface Latest {
  classification: ClassificationSuggestion | null;
  reply: ReplySuggestion | null;
  leadScore: LeadScoreSuggestion | null;
  outreach: OutreachSuggestion | null;
  churnRisk: ChurnRiskSuggestion | null;
}

/** The suggestion of each kind that counts: a current one before an outdated one, the newer before the older. */
export function latestOf(suggestions: Suggestion[]): Latest {
  const ordered = [...suggestions].sort(
    (a, b) => Number(b.status === 'current') - Number(a.status === 'current') || b.createdAt.localeCompare(a.createdAt),
  );
  return {
    classification: ordered.find((suggestion) => suggestion.kind === 'classification') ?? null,
    reply: ordered.find((suggestion) => suggestion.kind === 'reply') ?? null,
    leadScore: ordered.find((suggestion) => suggestion.kind === 'lead-score') ?? null,
    outreach: ordered.find((suggestion) => suggestion.kind === 'outreach') ?? null,
    churnRisk: ordered.find((suggestion) => suggestion.kind === 'churn-risk') ?? null,
  };
}
