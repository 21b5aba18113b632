import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { Merge } from '@/api/types';

export function useMergeCase(number: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (merge: Merge) => api.post('/api/cases/{number}/merge', { path: { number }, body: merge }),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: queryKeys.cases.all });
      void cache.invalidateQueries({ queryKey: queryKeys.tasks.all });
    },
  });
}
