import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { InsightsFilter } from './insightsFilter';

/** Figures stay while those of another filter are fetched. */
export function useSummary(filter: InsightsFilter) {
  return useQuery({
    queryKey: queryKeys.insights.summary(filter),
    queryFn: ({ signal }) => api.get('/api/insights/summary', { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  });
}
