import { useQuery, type QueryClient } from '@tanstack/react-query';
import { failureOf } from '@/api/failure';
import type { FlowDraft } from '@/api/flowTypes';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import { departed } from './departures';

export type DraftPart = 'draft' | 'comments' | 'revisions';

export const draftKey = (key: string, part: DraftPart, ...of: unknown[]) => [...queryKeys.flows, key, part, ...of];

/**
 * The draft to open an editor with; null when there is none. What other pages left in the cache is no draft to draw on: open one only when it is
 * fetched after mounting. Later it is asked for again only on purpose: what is drawn must not change underneath.
 */
export function useEditedDraft(key: string) {
  return useQuery({
    queryKey: draftKey(key, 'draft'),
    queryFn: ({ signal }) =>
      departed(key)
        .then(() => api.get('/api/flows/{key}/draft', { path: { key }, signal }))
        .catch((error: unknown) => {
          if (failureOf(error).kind === 'not-found') return null;
          throw error;
        }),
    staleTime: Infinity,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export function useCatalogue() {
  return useQuery({ queryKey: [...queryKeys.flows, 'catalogue'], queryFn: ({ signal }) => api.get('/api/flows/catalogue', { signal }), staleTime: Infinity });
}

/** All revisions of a draft, newest first. */
export function useRevisions(key: string) {
  return useQuery({ queryKey: draftKey(key, 'revisions'), queryFn: ({ signal }) => api.get('/api/flows/{key}/draft/revisions', { path: { key }, signal }), select: (page) => page.items, staleTime: 0 });
}

export function useElementComments(key: string) {
  return useQuery({ queryKey: draftKey(key, 'comments'), queryFn: ({ signal }) => api.get('/api/flows/{key}/comments', { path: { key }, signal }), select: (page) => page.items });
}

export function rememberDraft(cache: QueryClient, draft: FlowDraft): void {
  cache.setQueryData(draftKey(draft.key, 'draft'), draft);
}
