import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useTask(id: string) {
  return useQuery({ queryKey: queryKeys.tasks.one(id), queryFn: ({ signal }) => api.get('/api/tasks/{id}', { path: { id }, signal }) });
}
