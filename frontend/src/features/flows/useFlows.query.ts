import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useFlows() {
  return useQuery({ queryKey: queryKeys.flows, queryFn: ({ signal }) => api.get('/api/flows', { signal }), select: (page) => page.items });
}
