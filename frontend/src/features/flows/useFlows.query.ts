import { useQuery } from '@tanstack/react-query';
import type { FlowListing } from '@/api/flowReleaseTypes';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useFlows() {
  return useQuery({ queryKey: queryKeys.flows, queryFn: ({ signal }) => api.get('/api/flows', { signal }), select: (page): FlowListing[] => page.items });
}
