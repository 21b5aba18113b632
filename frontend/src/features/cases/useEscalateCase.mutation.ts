import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { NewEscalation } from '@/api/types';

export function useEscalateCase(number: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (escalation: NewEscalation) => api.post('/api/cases/{number}/escalation', { path: { number }, body: escalation }),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.cases.one(number) }),
  });
}
