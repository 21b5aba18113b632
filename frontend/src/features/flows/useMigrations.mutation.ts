import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { NewMigration } from '@/api/flowTypes';
import { onceAtATime } from '@/api/once';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useMigrationActions(key: string) {
  const cache = useQueryClient();
  const [once] = useState(onceAtATime);
  const onSettled = () => cache.invalidateQueries({ queryKey: queryKeys.oneFlow(key) });
  return {
    begin: useMutation({ mutationFn: (body: NewMigration) => once(body, (idempotencyKey) => api.post('/api/flows/{key}/migrations', { path: { key }, body, idempotencyKey })), onSettled }),
    pause: useMutation({ mutationFn: (id: string) => api.put('/api/flows/{key}/migrations/{id}/pause', { path: { key, id } }), onSettled }),
    resume: useMutation({ mutationFn: (id: string) => api.delete('/api/flows/{key}/migrations/{id}/pause', { path: { key, id } }), onSettled }),
    cancel: useMutation({ mutationFn: (id: string) => api.post('/api/flows/{key}/migrations/{id}/cancellation', { path: { key, id } }), onSettled }),
  };
}
