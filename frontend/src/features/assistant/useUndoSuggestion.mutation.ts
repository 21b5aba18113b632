import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** Takes back what the flow did alone with a classification. */
export function useUndoSuggestion(number: string, suggestionId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (intent: string) => api.post('/api/cases/{number}/suggestions/{id}/undo', { path: { number, id: suggestionId }, body: { intent } }),
    onSettled: () => cache.invalidateQueries({ queryKey: queryKeys.cases.one(number) }),
  });
}
