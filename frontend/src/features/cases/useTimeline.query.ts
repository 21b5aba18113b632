import { useQuery } from '@tanstack/react-query';
import { everyPage } from '@/api/everyPage';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useTimeline(number: string) {
  return useQuery({
    queryKey: queryKeys.cases.part(number, 'timeline'),
    queryFn: ({ signal }) => everyPage((cursor) => api.get('/api/cases/{number}/timeline', { path: { number }, query: { limit: 200, cursor }, signal })),
  });
}
