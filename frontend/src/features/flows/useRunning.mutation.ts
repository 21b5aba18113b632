import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { onceAtATime } from '@/api/once';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** What may be done with one running case. */
export function useRunningActions(key: string, instanceId: string) {
  const cache = useQueryClient();
  const [once] = useState(onceAtATime);
  const path = { key, instanceId };
  const onSettled = () => Promise.all([cache.invalidateQueries({ queryKey: queryKeys.flowPart(key, 'running') }), cache.invalidateQueries({ queryKey: queryKeys.cases.all })]);
  return {
    move: useMutation({ mutationFn: (body: { from: string; to: string; reason: string }) => once(['move', body], (idempotencyKey) => api.post('/api/flows/{key}/running/cases/{instanceId}/move', { path, body, idempotencyKey })), onSettled }),
    cancel: useMutation({ mutationFn: (reason: string) => once(['cancel', reason], (idempotencyKey) => api.post('/api/flows/{key}/running/cases/{instanceId}/cancellation', { path, body: { reason }, idempotencyKey })), onSettled }),
    suspend: useMutation({ mutationFn: (reason: string) => once(['suspend', reason], (idempotencyKey) => api.put('/api/flows/{key}/running/cases/{instanceId}/suspension', { path, body: { reason }, idempotencyKey })), onSettled }),
    resume: useMutation({ mutationFn: () => api.delete('/api/flows/{key}/running/cases/{instanceId}/suspension', { path }), onSettled }),
  };
}
