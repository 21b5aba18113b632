import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FlowPolicy, NewRelease, Released, ReleaseRequest, StartsChoice } from '@/api/flowTypes';
import { onceAtATime } from '@/api/once';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** What was asked for was done at once, instead of waiting for a second person. */
export const isReleased = (answer: Released | ReleaseRequest): answer is Released => 'version' in answer;

/** Whatever makes a draft a version, and decides which version new cases start with. */
export function useRelease(key: string) {
  const cache = useQueryClient();
  const [once] = useState(onceAtATime);
  // not waited for: the form goes away with the draft, and would not learn any more that it succeeded
  const onSuccess = () => void cache.invalidateQueries({ queryKey: queryKeys.flows });
  return {
    release: useMutation({ mutationFn: (body: NewRelease) => once(['release', body], (idempotencyKey) => api.post('/api/flows/{key}/draft/release', { path: { key }, body, idempotencyKey })), onSuccess }),
    approve: useMutation({ mutationFn: (comment: string) => once(['approve', comment], (idempotencyKey) => api.post('/api/flows/{key}/draft/release/approval', { path: { key }, body: comment ? { comment } : {}, idempotencyKey })), onSuccess }),
    reject: useMutation({ mutationFn: (reason: string) => once(['reject', reason], (idempotencyKey) => api.post('/api/flows/{key}/draft/release/rejection', { path: { key }, body: { reason }, idempotencyKey })), onSuccess }),
    withdraw: useMutation({ mutationFn: () => api.delete('/api/flows/{key}/draft/release', { path: { key } }), onSuccess }),
    start: useMutation({ mutationFn: (body: StartsChoice) => once(['start', body], (idempotencyKey) => api.put('/api/flows/{key}/starts', { path: { key }, body, idempotencyKey })), onSuccess }),
    settle: useMutation({ mutationFn: (body: Partial<FlowPolicy>) => api.patch('/api/flows/{key}/policy', { path: { key }, body }), onSuccess }),
  };
}
