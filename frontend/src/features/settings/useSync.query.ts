import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

const LOOK_AGAIN_MS = 15_000;

/** How bringing cases to a connection stands; looked at again by itself. */
export function useSync(id: string) {
  return useQuery({ queryKey: [...queryKeys.syncs, id], queryFn: ({ signal }) => api.get('/api/connections/{id}/sync', { path: { id }, signal }), refetchInterval: LOOK_AGAIN_MS });
}

export function useConflicts() {
  return useInfiniteQuery({
    queryKey: queryKeys.conflicts,
    queryFn: ({ pageParam, signal }) => api.get('/api/crm/conflicts', { query: { cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: LOOK_AGAIN_MS,
  });
}
