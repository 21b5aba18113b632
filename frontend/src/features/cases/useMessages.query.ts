import { useQuery } from '@tanstack/react-query';
import { everyPage } from '@/api/everyPage';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useMessages(number: string) {
  return useQuery({
    queryKey: queryKeys.cases.part(number, 'messages'),
    queryFn: ({ signal }) => everyPage((cursor) => api.get('/api/cases/{number}/messages', { path: { number }, query: { limit: 200, cursor }, signal })),
  });
}
