import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { InsightsFilter } from './insightsFilter';

/** What sets the slow runs of a step apart. */
export function useReasons(step: string, filter: InsightsFilter) {
  return useQuery({
    queryKey: queryKeys.insights.reasons(step, filter),
    queryFn: ({ signal }) => api.get('/api/insights/step-reasons', { query: { ...filter, step }, signal }),
    enabled: filter.flow !== undefined && step !== '',
    placeholderData: keepPreviousData,
  });
}

/** The runs behind a reason, the longest first. */
export function useReasonRuns(step: string, trait: string, value: string, filter: InsightsFilter) {
  return useQuery({
    queryKey: queryKeys.insights.reasonRuns(step, trait, value, filter),
    queryFn: ({ signal }) => api.get('/api/insights/step-reasons/runs', { query: { ...filter, step, trait, value }, signal }),
    enabled: filter.flow !== undefined && step !== '' && trait !== '',
  });
}
