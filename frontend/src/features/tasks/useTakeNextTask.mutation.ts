import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/request';
import { putTask, refreshAround } from './taskCache';

/** Claims the most fitting free task; null when there is none. */
export function useTakeNextTask() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => api.post('/api/tasks/next'),
    onSuccess: (task) => {
      if (!task) return;
      const { why: _why, ...claimed } = task;
      putTask(cache, claimed);
      refreshAround(cache, claimed);
    },
  });
}
