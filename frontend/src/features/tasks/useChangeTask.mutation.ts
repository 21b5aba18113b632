import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/request';
import type { Task, TaskChange } from '@/api/types';
import { putTask, refreshAround } from './taskCache';

export type TaskStep =
  | { kind: 'release' }
  | { kind: 'assign'; assignee: string }
  | { kind: 'delegate'; to: string }
  | { kind: 'give-back' }
  | { kind: 'schedule'; change: TaskChange };

function send(id: string, step: TaskStep): Promise<Task> {
  const path = { id };
  switch (step.kind) {
    case 'release':
      return api.delete('/api/tasks/{id}/assignment', { path });
    case 'assign':
      return api.post('/api/tasks/{id}/assignment', { path, body: { assignee: step.assignee, allowOverride: true } });
    case 'delegate':
      return api.post('/api/tasks/{id}/delegation', { path, body: { to: step.to } });
    case 'give-back':
      return api.delete('/api/tasks/{id}/delegation', { path });
    case 'schedule':
      return api.patch('/api/tasks/{id}', { path, body: step.change });
  }
}

/** Everything one can do to a task but claim and complete it. */
export function useChangeTask(task: Task) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (step: TaskStep) => send(task.id, step),
    onSuccess: (changed) => putTask(cache, changed),
    onSettled: () => refreshAround(cache, task),
  });
}
