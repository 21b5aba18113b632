import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { LabTrial, NewTriggerSource, TriggerSource, TriggerSourceChange } from '@/api/types';

const tag = ({ version }: TriggerSource) => `"${version}"`;

function useDone() {
  const cache = useQueryClient();
  return () => void cache.invalidateQueries({ queryKey: queryKeys.triggers.all });
}

export function useCreateTriggerSource() {
  return useMutation({ mutationFn: (body: NewTriggerSource): Promise<TriggerSource> => api.post('/api/trigger-sources', { body }), onSuccess: useDone() });
}

/** What can be done to one source, as it was read. */
export function useTriggerSourceActions(known: TriggerSource) {
  const onSettled = useDone();
  const path = { id: known.id };
  const ifMatch = tag(known);
  return {
    change: useMutation({ mutationFn: (body: TriggerSourceChange) => api.patch('/api/trigger-sources/{id}', { path, body, ifMatch }), onSettled }),
    rotate: useMutation({ mutationFn: () => api.post('/api/trigger-sources/{id}/secret', { path, body: { secret: null }, ifMatch }), onSettled }),
    endOldSecret: useMutation({ mutationFn: () => api.delete('/api/trigger-sources/{id}/old-secret', { path, ifMatch }), onSettled }),
    remove: useMutation({ mutationFn: () => api.delete('/api/trigger-sources/{id}', { path, ifMatch }), onSettled }),
    replayAll: useMutation({ mutationFn: () => api.post('/api/trigger-events/replay', { query: { source: known.name } }), onSettled }),
  };
}

export function useTriggerEventActions() {
  const onSettled = useDone();
  return {
    replay: useMutation({ mutationFn: (id: string) => api.post('/api/trigger-events/{id}/replay', { path: { id } }), onSettled }),
    discard: useMutation({ mutationFn: ({ id, reason }: { id: string; reason: string }) => api.post('/api/trigger-events/{id}/discard', { path: { id }, body: { reason } }), onSettled }),
  };
}

/** Tells what an event would do; nothing is kept of it. */
export function useEventLab() {
  return useMutation({ mutationFn: (body: LabTrial) => api.post('/api/triggers/lab', { body }) });
}
