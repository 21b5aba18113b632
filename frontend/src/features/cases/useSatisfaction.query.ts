import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useSatisfaction(number: string) {
  return useQuery({
    queryKey: queryKeys.cases.part(number, 'satisfaction'),
    queryFn: ({ signal }) => api.get('/api/cases/{number}/satisfaction', { path: { number }, signal }),
    select: (page) => page.items,
  });
}
