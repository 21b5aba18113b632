import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import { filterQuery, type CaseFilter } from './caseFilter';

const PAGE_SIZE = 50;

export function useCases(filter: CaseFilter) {
  return useInfiniteQuery({
    queryKey: queryKeys.cases.list(filter),
    queryFn: ({ pageParam, signal }) => api.get('/api/cases', { query: { ...filterQuery(filter), limit: PAGE_SIZE, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
