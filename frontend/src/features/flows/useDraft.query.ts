import { useQuery } from '@tanstack/react-query';
import { failureOf } from '@/api/failure';
import type { FlowListing } from '@/api/flowTypes';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import { departed } from './departures';

/** Null for what is not there. */
export async function ifThere<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (failureOf(error).kind === 'not-found') return null;
    throw error;
  }
}

/** The draft of a flow; null when nobody changes it. */
export function useDraft({ key, draft: entry }: FlowListing) {
  const draft = useQuery({
    queryKey: queryKeys.flowPart(key, 'draft'),
    queryFn: ({ signal }) => ifThere(departed(key).then(() => api.get('/api/flows/{key}/draft', { path: { key }, signal }))),
    enabled: entry !== null,
  });
  return entry === null ? { ...draft, data: null, isPending: false, isError: false, error: null } : draft;
}

export function useComments(key: string) {
  return useQuery({
    queryKey: queryKeys.flowPart(key, 'comments'),
    queryFn: ({ signal }) => api.get('/api/flows/{key}/comments', { path: { key }, signal }),
    select: (page) => page.items,
  });
}

/** What the gate says of a revision of the draft. */
export function useCheck(key: string, revision: number) {
  return useQuery({
    queryKey: queryKeys.flowPart(key, 'check', revision),
    queryFn: ({ signal }) => api.post('/api/flows/{key}/draft/check', { path: { key }, body: {}, signal }),
  });
}

/** All versions, newest first. */
export function useVersions(key: string) {
  return useQuery({
    queryKey: queryKeys.flowPart(key, 'versions'),
    queryFn: async ({ signal }) => (await api.get('/api/flows/{key}/versions', { path: { key }, signal })).items,
  });
}

export function usePolicy(key: string) {
  return useQuery({ queryKey: queryKeys.flowPart(key, 'policy'), queryFn: ({ signal }) => api.get('/api/flows/{key}/policy', { path: { key }, signal }) });
}
