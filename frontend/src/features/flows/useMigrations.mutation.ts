import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { NewMigration } from '@/api/flowTypes';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useMigrationActions(key: string) {
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries({ queryKey: queryKeys.oneFlow(key) });
  return {
    begin: useMutation({ mutationFn: (body: NewMigration) => api.post('/api/flows/{key}/migrations', { path: { key }, body }), onSettled }),
    pause: useMutation({ mutationFn: (id: string) => api.put('/api/flows/{key}/migrations/{id}/pause', { path: { key, id } }), onSettled }),
    resume: useMutation({ mutationFn: (id: string) => api.delete('/api/flows/{key}/migrations/{id}/pause', { path: { key, id } }), onSettled }),
    cancel: useMutation({ mutationFn: (id: string) => api.post('/api/flows/{key}/migrations/{id}/cancellation', { path: { key, id } }), onSettled }),
  };
}
