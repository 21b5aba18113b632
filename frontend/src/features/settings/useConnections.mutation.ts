import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { Connection, ConnectionChange, NewConnection } from '@/api/types';

const tag = ({ version }: Connection) => `"${version}"`;

function useDone() {
  const cache = useQueryClient();
  return () => void cache.invalidateQueries({ queryKey: queryKeys.connections });
}

export function useCreateConnection() {
  return useMutation({ mutationFn: (body: NewConnection): Promise<Connection> => api.post('/api/connections', { body }), onSuccess: useDone() });
}

/** What can be done to one connection, as it was read. */
export function useConnectionActions(known: Connection) {
  const onSettled = useDone();
  const path = { id: known.id };
  return {
    change: useMutation({ mutationFn: (body: ConnectionChange) => api.patch('/api/connections/{id}', { path, body, ifMatch: tag(known) }), onSettled }),
    test: useMutation({ mutationFn: () => api.post('/api/connections/{id}/test', { path }), onSettled }),
    remove: useMutation({ mutationFn: () => api.delete('/api/connections/{id}', { path, ifMatch: tag(known) }), onSettled }),
  };
}

export function useRetryPush() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (caseNumber: string) => api.post('/api/crm/pushes/{caseNumber}/retry', { path: { caseNumber } }),
    onSettled: () => void cache.invalidateQueries({ queryKey: queryKeys.pushes }),
  });
}
