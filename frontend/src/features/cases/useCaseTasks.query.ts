import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useCaseTasks(number: string) {
  return useQuery({
    queryKey: queryKeys.cases.part(number, 'tasks'),
    queryFn: ({ signal }) => api.get('/api/cases/{number}/tasks', { path: { number }, signal }),
    select: (page) => page.items,
  });
}
