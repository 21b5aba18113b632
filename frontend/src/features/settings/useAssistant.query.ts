import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

const LOOK_AGAIN_MS = 15_000;
const PAGE_SIZE = 50;

export function useProviders() {
  return useQuery({ queryKey: queryKeys.assistant.providers, queryFn: ({ signal }) => api.get('/api/assistant/providers', { signal }), select: (page) => page.items });
}

export function useAssistantPolicies() {
  return useQuery({ queryKey: queryKeys.assistant.policies, queryFn: ({ signal }) => api.get('/api/assistant/policies', { signal }), select: (page) => page.items });
}

export function useBudgets() {
  return useQuery({ queryKey: queryKeys.assistant.budgets, queryFn: ({ signal }) => api.get('/api/assistant/budgets', { signal }), select: (page) => page.items });
}

export function useMaskPatterns() {
  return useQuery({ queryKey: queryKeys.assistant.patterns, queryFn: ({ signal }) => api.get('/api/assistant/patterns', { signal }), select: (page) => page.items });
}

/** Looked at again by itself: it changes with every call that fails. */
export function useAssistantStatus() {
  return useQuery({ queryKey: queryKeys.assistant.status, queryFn: ({ signal }) => api.get('/api/assistant/status', { signal }), refetchInterval: LOOK_AGAIN_MS });
}

export function useAssistantCalls() {
  return useInfiniteQuery({
    queryKey: queryKeys.assistant.calls,
    queryFn: ({ pageParam, signal }) => api.get('/api/assistant/calls', { query: { limit: PAGE_SIZE, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** For the choice of flows that a policy can be for. */
export function useFlowNames() {
  return useQuery({ queryKey: queryKeys.flows, queryFn: ({ signal }) => api.get('/api/flows', { signal }), select: (page) => page.items });
}
