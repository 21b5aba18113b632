import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** The most urgent open task that is mine already. */
export function useNextOwnTask(exceptId: string) {
  return useQuery({
    queryKey: [...queryKeys.tasks.all, 'next-own', exceptId],
    queryFn: ({ signal }) => api.get('/api/tasks', { query: { filter: 'mine', sort: 'due,-priority', limit: 2 }, signal }),
    select: (page) => page.items.find((task) => task.id !== exceptId) ?? null,
  });
}
