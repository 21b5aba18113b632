import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** How a mail looked; it never changes. */
export function useMailHtml(number: string, id: string) {
  return useQuery({
    queryKey: queryKeys.cases.mail(number, id),
    queryFn: ({ signal }) => api.get('/api/cases/{number}/messages/{id}/html', { path: { number, id }, signal }),
    staleTime: Infinity,
  });
}
