import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useLinks(number: string) {
  return useQuery({
    queryKey: queryKeys.cases.part(number, 'links'),
    queryFn: ({ signal }) => api.get('/api/cases/{number}/links', { path: { number }, signal }),
    select: (page) => page.items,
  });
}
