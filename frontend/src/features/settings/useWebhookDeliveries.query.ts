import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

const LOOK_AGAIN_MS = 5000;

/** The newest deliveries; looked at again while one of them is on its way. */
export function useWebhookDeliveries(id: string) {
  return useQuery({
    queryKey: queryKeys.webhooks.deliveries(id),
    queryFn: ({ signal }) => api.get('/api/webhooks/{id}/deliveries', { path: { id }, query: { limit: 50 }, signal }),
    select: (page) => page.items,
    refetchInterval: (query) => (query.state.data?.items.some(({ state }) => state === 'waiting') ? LOOK_AGAIN_MS : false),
  });
}
