import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** What might be done next, and whether the case is long enough for a summary. */
export function useAdvice(number: string) {
  return useQuery({
    queryKey: queryKeys.cases.part(number, 'advice'),
    queryFn: ({ signal }) => api.get('/api/cases/{number}/advice', { path: { number }, signal }),
  });
}
