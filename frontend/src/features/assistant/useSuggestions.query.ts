import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useSuggestions(number: string) {
  return useQuery({
    queryKey: queryKeys.cases.part(number, 'suggestions'),
    queryFn: ({ signal }) => api.get('/api/cases/{number}/suggestions', { path: { number }, signal }),
    select: (page) => page.items,
  });
}
