import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** The flows that I may start by hand; with a case, with what their forms show for it. */
export function useStartableFlows(caseNumber: string | null) {
  return useQuery({
    queryKey: queryKeys.startableFlows(caseNumber),
    queryFn: ({ signal }) => api.get('/api/flows/startable', { query: { case: caseNumber }, signal }),
    select: (page) => page.items,
    staleTime: 0,
  });
}
