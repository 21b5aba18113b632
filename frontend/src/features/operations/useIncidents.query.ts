import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

const LOOK_AGAIN_MS = 15_000;
const WATCH_MS = 2_000;

/** The causes with the most incidents first. */
export function useIncidents(flow: string | null) {
  return useInfiniteQuery({
    queryKey: queryKeys.incidents.groups(flow),
    queryFn: ({ signal, pageParam }) => api.get('/api/operations/incidents', { query: { flow, cursor: pageParam, limit: 25 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    refetchInterval: LOOK_AGAIN_MS,
  });
}

/** What got stuck for one cause, the latest first. */
export function useStuckCases(cause: string) {
  return useInfiniteQuery({
    queryKey: queryKeys.incidents.cases(cause),
    queryFn: ({ signal, pageParam }) => api.get('/api/operations/incidents/{cause}/cases', { path: { cause }, query: { cursor: pageParam, limit: 10 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

export function useIncidentNotes(cause: string) {
  return useInfiniteQuery({
    queryKey: queryKeys.incidents.notes(cause),
    queryFn: ({ signal, pageParam }) => api.get('/api/operations/incidents/{cause}/notes', { path: { cause }, query: { cursor: pageParam, limit: 10 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

/** Looked at closely while one is not over. */
export function useIncidentRetries() {
  return useQuery({
    queryKey: queryKeys.incidents.retries,
    queryFn: ({ signal }) => api.get('/api/operations/incidents/retries', { signal }),
    refetchInterval: (known) => (known.state.data?.some(({ finishedAt }) => finishedAt === null) ? WATCH_MS : LOOK_AGAIN_MS),
  });
}
