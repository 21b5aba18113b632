import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useConnections() {
  return useQuery({ queryKey: queryKeys.connections, queryFn: ({ signal }) => api.get('/api/connections', { signal }), select: (page) => page.items });
}
