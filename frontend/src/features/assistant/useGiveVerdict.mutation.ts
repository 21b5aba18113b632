import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { NewVerdict } from '@/api/types';

/** Records what a person made of a suggestion. */
export function useGiveVerdict(number: string, suggestionId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (verdict: NewVerdict) => api.post('/api/cases/{number}/suggestions/{id}/verdict', { path: { number, id: suggestionId }, body: verdict }),
    onSettled: () => cache.invalidateQueries({ queryKey: queryKeys.cases.one(number) }),
  });
}
