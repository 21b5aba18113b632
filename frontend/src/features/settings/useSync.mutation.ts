import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** What can be done about bringing cases to a connection. */
export function useSyncActions(id: string) {
  const cache = useQueryClient();
  const path = { id };
  const onSettled = () => {
    void cache.invalidateQueries({ queryKey: queryKeys.syncs });
    void cache.invalidateQueries({ queryKey: queryKeys.pushes });
  };
  return {
    pause: useMutation({ mutationFn: () => api.put('/api/connections/{id}/pause', { path }), onSettled }),
    resume: useMutation({ mutationFn: () => api.delete('/api/connections/{id}/pause', { path }), onSettled }),
    startBackfill: useMutation({ mutationFn: () => api.post('/api/connections/{id}/backfill', { path }), onSettled }),
    pauseBackfill: useMutation({ mutationFn: () => api.put('/api/connections/{id}/backfill/pause', { path }), onSettled }),
    resumeBackfill: useMutation({ mutationFn: () => api.delete('/api/connections/{id}/backfill/pause', { path }), onSettled }),
  };
}

export interface Decision {
  id: string;
  keep: 'ours' | 'theirs';
  ruleForNextTime: boolean;
}

export function useDecideConflict() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: Decision) => api.post('/api/crm/conflicts/{id}/decision', { path: { id }, body }),
    onSettled: () => {
      void cache.invalidateQueries({ queryKey: queryKeys.conflicts });
      void cache.invalidateQueries({ queryKey: queryKeys.pushes });
    },
  });
}
