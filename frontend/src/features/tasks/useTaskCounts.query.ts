import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useTaskCounts() {
  return useQuery({ queryKey: queryKeys.tasks.counts, queryFn: ({ signal }) => api.get('/api/tasks/counts', { signal }) });
}
