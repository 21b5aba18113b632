import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useSignOut() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete('/api/session'),
    onSuccess: () => {
      cache.clear();
      cache.setQueryData(queryKeys.session, null);
    },
  });
}
