import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import { filterQuery, type TaskFilter } from './taskFilter';

const PAGE_SIZE = 50;

export function useTasks(filter: TaskFilter) {
  return useInfiniteQuery({
    queryKey: queryKeys.tasks.list(filter),
    queryFn: ({ pageParam, signal }) => api.get('/api/tasks', { query: { ...filterQuery(filter), limit: PAGE_SIZE, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
