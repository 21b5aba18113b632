import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** Where the running cases of a version stand; of the version with most of them where none is named. */
export function useRunning(key: string, version: number | undefined) {
  return useQuery({
    queryKey: queryKeys.flowPart(key, 'running', version ?? null),
    queryFn: ({ signal }) => api.get('/api/flows/{key}/running', { path: { key }, query: { version }, signal }),
    placeholderData: (previous) => previous,
  });
}

export function useRunningCases(key: string, version: number, step: string | null) {
  return useInfiniteQuery({
    queryKey: queryKeys.flowPart(key, 'running', version, 'cases', step),
    queryFn: ({ pageParam, signal }) => api.get('/api/flows/{key}/running/cases', { path: { key }, query: { version, step: step ?? undefined, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
