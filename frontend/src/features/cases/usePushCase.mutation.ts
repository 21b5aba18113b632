import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function usePushCase(number: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => api.post('/api/cases/{number}/crm/pushes', { path: { number } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.cases.part(number, 'crm') }),
  });
}
