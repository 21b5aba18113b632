import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { NewFlowStart } from '@/api/types';

export function useStartFlow(number: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (start: NewFlowStart) => api.post('/api/cases/{number}/flows', { path: { number }, body: start }),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: queryKeys.cases.one(number) });
      void cache.invalidateQueries({ queryKey: queryKeys.tasks.lists });
      void cache.invalidateQueries({ queryKey: queryKeys.tasks.counts });
    },
  });
}
