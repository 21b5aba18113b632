import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { InsightsFilter } from './insightsFilter';

export function useBacklog(filter: InsightsFilter) {
  return useQuery({
    queryKey: queryKeys.insights.dashboard('backlog', filter),
    queryFn: ({ signal }) => api.get('/api/insights/backlog', { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useFunnel(filter: InsightsFilter) {
  return useQuery({
    queryKey: queryKeys.insights.dashboard('funnel', filter),
    queryFn: ({ signal }) => api.get('/api/insights/funnel', { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useVersions(filter: InsightsFilter) {
  return useQuery({
    queryKey: queryKeys.insights.dashboard('versions', filter),
    queryFn: ({ signal }) => api.get('/api/insights/versions', { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
    enabled: filter.flow !== undefined,
  });
}

export function useAvailability({ from, to }: Pick<InsightsFilter, 'from' | 'to'>) {
  return useQuery({
    queryKey: queryKeys.insights.dashboard('availability', { from, to }),
    queryFn: ({ signal }) => api.get('/api/insights/availability', { query: { from, to }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useAssistantReport({ from, to }: Pick<InsightsFilter, 'from' | 'to'>) {
  return useQuery({
    queryKey: queryKeys.insights.dashboard('assistant', { from, to }),
    queryFn: ({ signal }) => api.get('/api/insights/assistant', { query: { from, to }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useCrmReport({ from, to }: Pick<InsightsFilter, 'from' | 'to'>) {
  return useQuery({
    queryKey: queryKeys.insights.dashboard('crm', { from, to }),
    queryFn: ({ signal }) => api.get('/api/insights/crm', { query: { from, to }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** The cases that stand so to the CRM now, the longest first. */
export function useCrmCases(state: string) {
  return useInfiniteQuery({
    queryKey: queryKeys.insights.dashboard('crm-cases', { state }),
    queryFn: ({ pageParam, signal }) => api.get('/api/insights/crm/cases', { query: { state, limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

/** What is left of an age, or of all; the oldest first. */
export function useLeftCases(age: string | null, { type, team, category, flow, version }: InsightsFilter) {
  const asked = { type, team, category, flow, version, ...(age === null ? {} : { age }) };
  return useInfiniteQuery({
    queryKey: queryKeys.insights.dashboard('backlog-cases', asked),
    queryFn: ({ pageParam, signal }) => api.get('/api/insights/backlog/cases', { query: { ...asked, limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

export interface WantedLeads {
  stage?: string;
  fromScore?: number;
  toScore?: number;
}

/** The leads behind the funnel, the newest first. */
export function useFunnelCases(wanted: WantedLeads, filter: InsightsFilter) {
  return useInfiniteQuery({
    queryKey: queryKeys.insights.dashboard('funnel-cases', { ...wanted, ...filter }),
    queryFn: ({ pageParam, signal }) => api.get('/api/insights/funnel/cases', { query: { ...wanted, ...filter, limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}
