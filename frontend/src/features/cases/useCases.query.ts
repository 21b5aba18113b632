import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

const PAGE_SIZE = 50;

export interface CaseFilter {
  q: string;
  status: string;
  team: string;
  category: string;
  type: string;
}

export function useCases(filter: CaseFilter) {
  return useInfiniteQuery({
    queryKey: queryKeys.cases.list(filter),
    queryFn: ({ pageParam, signal }) => api.get('/api/cases', { query: { ...filter, limit: PAGE_SIZE, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
