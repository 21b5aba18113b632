import { useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** What waits for an operator, the last parked first. */
export function useParked() {
  return useInfiniteQuery({
    queryKey: queryKeys.parked,
    queryFn: ({ signal, pageParam }) => api.get('/api/operations/parked', { query: { cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}
