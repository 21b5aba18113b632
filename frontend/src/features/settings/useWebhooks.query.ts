import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useWebhooks() {
  return useQuery({ queryKey: queryKeys.webhooks.list, queryFn: ({ signal }) => api.get('/api/webhooks', { signal }), select: (page) => page.items });
}
