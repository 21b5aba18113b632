import type { ClassificationSuggestion, ReplySuggestion, Suggestion } from '@/api/types';

export interface Latest {
  classification: ClassificationSuggestion | null;
  reply: ReplySuggestion | null;
}

const isClassification = (suggestion: Suggestion): suggestion is ClassificationSuggestion => suggestion.kind === 'classification';
const isReply = (suggestion: Suggestion): suggestion is ReplySuggestion => suggestion.kind === 'reply';

/** The suggestion of each kind that counts: a current one before an outdated one, the newer before the older. */
export function latestOf(suggestions: Suggestion[]): Latest {
  const ordered = [...suggestions].sort(
    (a, b) => Number(b.status === 'current') - Number(a.status === 'current') || b.createdAt.localeCompare(a.createdAt),
  );
  return {
    classification: ordered.find(isClassification) ?? null,
    reply: ordered.find(isReply) ?? null,
  };
}
