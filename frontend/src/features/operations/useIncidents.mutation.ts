import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { NewIncidentNote } from '@/api/types';

/** What can be done about a cause. */
export function useIncidentActions(cause: string) {
  const cache = useQueryClient();
  const onSettled = () => void cache.invalidateQueries({ queryKey: queryKeys.incidents.all });
  return {
    retry: useMutation({ mutationFn: (id: string) => api.post('/api/operations/incidents/{cause}/cases/{id}/retry', { path: { cause, id } }), onSettled }),
    retryAll: useMutation({ mutationFn: () => api.post('/api/operations/incidents/{cause}/retry', { path: { cause } }), onSettled }),
    annotate: useMutation({
      mutationFn: ({ note, key }: { note: NewIncidentNote; key: string }) => api.post('/api/operations/incidents/{cause}/notes', { path: { cause }, body: note, idempotencyKey: key }),
      onSettled,
    }),
  };
}
