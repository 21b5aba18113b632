import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { Task } from '@/api/types';
import { forgetTask, refreshAround } from './taskCache';

export function useCompleteTask(task: Task) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (data: Record<string, unknown>) => api.post('/api/tasks/{id}/completion', { path: { id: task.id }, body: { data } }),
    onSuccess: () => {
      forgetTask(cache, task.id);
      cache.removeQueries({ queryKey: queryKeys.cases.part(task.caseNumber, 'draft') });
      refreshAround(cache, task);
    },
  });
}
