import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { FigureKey } from './figures';
import type { InsightsFilter } from './insightsFilter';

/** The cases behind a figure, the newest first. */
export function useCountedCases(figure: FigureKey, filter: InsightsFilter) {
  return useInfiniteQuery({
    queryKey: queryKeys.insights.cases(figure, filter),
    queryFn: ({ pageParam, signal }) => api.get('/api/insights/cases', { query: { ...filter, figure, limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}
