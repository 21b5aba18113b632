import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useConnections() {
  return useQuery({ queryKey: queryKeys.connections, queryFn: ({ signal }) => api.get('/api/connections', { signal }), select: (page) => page.items });
}

const LOOK_AGAIN_MS = 15_000;

/** What waits for the CRM; looked at again by itself. */
export function usePushes() {
  return useQuery({ queryKey: queryKeys.pushes, queryFn: ({ signal }) => api.get('/api/crm/pushes', { signal }), refetchInterval: LOOK_AGAIN_MS });
}
