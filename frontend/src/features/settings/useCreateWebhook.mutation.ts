import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { NewWebhook } from '@/api/types';

export function useCreateWebhook() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: NewWebhook) => api.post('/api/webhooks', { body }),
    onSuccess: () => void cache.invalidateQueries({ queryKey: queryKeys.webhooks.all }),
  });
}
