import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** Null when the case was never escalated. */
export function useEscalation(number: string) {
  return useQuery({
    queryKey: queryKeys.cases.part(number, 'escalation'),
    queryFn: ({ signal }) => api.get('/api/cases/{number}/escalation', { path: { number }, signal }),
  });
}
