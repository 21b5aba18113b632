import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useWithdrawCase(number: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => api.post('/api/cases/{number}/withdrawal', { path: { number }, body: { reason } }),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: queryKeys.cases.all });
      void cache.invalidateQueries({ queryKey: queryKeys.tasks.all });
    },
  });
}
