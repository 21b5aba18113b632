import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { TriggerEvent } from '@/api/types';

const LOOK_AGAIN_MS = 5000;

export type EventFilter = TriggerEvent['state'] | 'all';

export function useTriggerSources() {
  return useQuery({ queryKey: queryKeys.triggers.sources, queryFn: ({ signal }) => api.get('/api/trigger-sources', { signal }), select: (page) => page.items });
}

/** The newest events; looked at again while one of them waits. */
export function useTriggerEvents(filter: EventFilter) {
  const query = { state: filter === 'all' ? null : filter, limit: 50 };
  return useQuery({
    queryKey: queryKeys.triggers.events(query),
    queryFn: ({ signal }) => api.get('/api/trigger-events', { query, signal }),
    select: (page) => page.items,
    refetchInterval: (known) => (known.state.data?.items.some(({ state }) => state === 'waiting') ? LOOK_AGAIN_MS : false),
  });
}

/** What was not let in: the newest hundred, of all sources and of nobody's. */
export function useTriggerRefusals() {
  return useQuery({ queryKey: queryKeys.triggers.refusals, queryFn: ({ signal }) => api.get('/api/trigger-refusals', { signal }), select: (page) => page.items });
}
