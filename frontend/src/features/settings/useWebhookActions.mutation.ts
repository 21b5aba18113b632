import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** What can be done to one webhook. */
export function useWebhookActions(id: string) {
  const cache = useQueryClient();
  const onSuccess = () => void cache.invalidateQueries({ queryKey: queryKeys.webhooks.all });
  const path = { id };
  return {
    activate: useMutation({ mutationFn: (active: boolean) => api.patch('/api/webhooks/{id}', { path, body: { active } }), onSuccess }),
    rotate: useMutation({ mutationFn: () => api.post('/api/webhooks/{id}/secret', { path }), onSuccess }),
    test: useMutation({ mutationFn: () => api.post('/api/webhooks/{id}/test', { path }), onSuccess }),
    remove: useMutation({ mutationFn: () => api.delete('/api/webhooks/{id}', { path }), onSuccess }),
    replay: useMutation({
      mutationFn: (deliveryId: string) => api.post('/api/webhooks/{id}/deliveries/{deliveryId}/replay', { path: { id, deliveryId } }),
      onSuccess,
    }),
  };
}
