import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { RunMeasure } from './heat';
import type { InsightsFilter } from './insightsFilter';

/** Where the runs of a flow spend their time. */
export function useHeatmap(filter: InsightsFilter) {
  return useQuery({
    queryKey: queryKeys.insights.heatmap(filter),
    queryFn: ({ signal }) => api.get('/api/insights/heatmap', { query: { ...filter }, signal }),
    enabled: filter.flow !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** The runs of a step, the longest first. */
export function useStepRuns(step: string, measure: RunMeasure, filter: InsightsFilter) {
  return useInfiniteQuery({
    queryKey: queryKeys.insights.runs(step, measure, filter),
    queryFn: ({ pageParam, signal }) => api.get('/api/insights/step-runs', { query: { ...filter, step, measure, limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled: filter.flow !== undefined && step !== '',
    placeholderData: keepPreviousData,
  });
}
