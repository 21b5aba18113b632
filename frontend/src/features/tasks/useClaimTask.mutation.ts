import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useActor } from '@/api/actor';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { Task, TaskAction, UserRef } from '@/api/types';
import { putTask, refreshAround } from './taskCache';

function claimedBy(task: Task, user: UserRef): Task {
  const actions: TaskAction[] = [...task.actions.filter((action) => action !== 'claim'), 'release', 'complete'];
  return { ...task, assignee: user, actions: [...new Set(actions)] };
}

/** Shows the task as mine at once and takes that back when somebody was faster. */
export function useClaimTask() {
  const cache = useQueryClient();
  const { user } = useActor();
  return useMutation({
    mutationFn: (task: Task) => api.post('/api/tasks/{id}/assignment', { path: { id: task.id }, body: {} }),
    onMutate: async (task) => {
      await cache.cancelQueries({ queryKey: queryKeys.tasks.one(task.id) });
      putTask(cache, claimedBy(task, { id: user.id, name: user.name }));
      return { before: task };
    },
    onError: (_error, _task, context) => context && putTask(cache, context.before),
    onSuccess: (task) => putTask(cache, task),
    onSettled: (_task, _error, task) => refreshAround(cache, task),
  });
}
