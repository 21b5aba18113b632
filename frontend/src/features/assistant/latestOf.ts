import type { ClassificationSuggestion, ReplySuggestion, Suggestion } from '@/api/types';

export interface Latest {
  classification: ClassificationSuggestion | null;
  reply: ReplySuggestion | null;
}

/** The suggestion of each kind that counts: a current one before an outdated one, the newer before the older. */
export function latestOf(suggestions: Suggestion[]): Latest {
  const ordered = [...suggestions].sort(
    (a, b) => Number(b.status === 'current') - Number(a.status === 'current') || b.createdAt.localeCompare(a.createdAt),
  );
  return {
    classification: ordered.find((suggestion) => suggestion.kind === 'classification') ?? null,
    reply: ordered.find((suggestion) => suggestion.kind === 'reply') ?? null,
  };
}
