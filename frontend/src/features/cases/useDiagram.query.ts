import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useDiagram(number: string) {
  return useQuery({
    queryKey: queryKeys.cases.part(number, 'diagram'),
    queryFn: ({ signal }) => api.get('/api/cases/{number}/diagram', { path: { number }, signal }),
    select: ({ processes }) => processes,
  });
}
