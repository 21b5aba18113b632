import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useTrustChanges() {
  return useQuery({ queryKey: queryKeys.trust.changes, queryFn: ({ signal }) => api.get('/api/assistant/trust/changes', { signal }), select: ({ items }) => items });
}
