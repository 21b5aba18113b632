import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useSendAgain(number: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post('/api/cases/{number}/messages/{id}/delivery', { path: { number, id } }),
    onSuccess: () => void cache.invalidateQueries({ queryKey: queryKeys.cases.one(number) }),
  });
}
