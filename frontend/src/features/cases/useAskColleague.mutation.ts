import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { NewQuestion } from '@/api/types';

export function useAskColleague(number: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (question: NewQuestion) => api.post('/api/cases/{number}/tasks', { path: { number }, body: question }),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.cases.one(number) }),
  });
}
