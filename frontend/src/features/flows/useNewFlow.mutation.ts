import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FlowDraft, NewFlow } from '@/api/flowTypes';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** The description of the interface does not know yet that flows can be added. */
const add = api.post as unknown as (path: '/api/flows', options: { body: NewFlow }) => Promise<FlowDraft>;

/** Starts a new flow as a draft, or a draft of one that is there. */
export function useNewFlow() {
  const cache = useQueryClient();
  return useMutation({ mutationFn: (body: NewFlow) => add('/api/flows', { body }), onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.flows }) });
}

export function useNewDraft(key: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (from?: number | 'offer') => api.post('/api/flows/{key}/draft', { path: { key }, body: { from } }),
    onSettled: () => cache.invalidateQueries({ queryKey: queryKeys.flows }),
  });
}
