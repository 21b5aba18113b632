import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { everyPage } from '@/api/everyPage';
import type { Rehearsal, RehearsalGroup } from '@/api/flowTypes';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import { ifThere } from './useDraft.query';

const EVERY_MS = 1_000;

export const isRehearsing = (rehearsal: Rehearsal | null | undefined) => rehearsal?.state === 'queued' || rehearsal?.state === 'running';

/** The latest rehearsal of the draft; null when there was none. */
export function useRehearsal(key: string) {
  return useQuery({
    queryKey: queryKeys.flowPart(key, 'rehearsal'),
    queryFn: ({ signal }) => ifThere(api.get('/api/flows/{key}/draft/rehearsal', { path: { key }, signal })),
    refetchInterval: ({ state }) => (isRehearsing(state.data) ? EVERY_MS : false),
  });
}

/** The flows whose past cases a rehearsal of the draft plays. */
export function useRehearsedFlows(key: string) {
  return useQuery({
    queryKey: queryKeys.flowPart(key, 'rehearsal', 'flows'),
    queryFn: ({ signal }) => api.get('/api/flows/{key}/draft/rehearsal/flows', { path: { key }, signal }),
  });
}

export function useRehearsedCases(key: string, id: string, group: RehearsalGroup) {
  return useInfiniteQuery({
    queryKey: queryKeys.flowPart(key, 'rehearsal', id, group),
    queryFn: ({ pageParam, signal }) => api.get('/api/flows/{key}/draft/rehearsal/{id}/cases', { path: { key, id }, query: { group, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** The cases that part from their way at one step, whatever becomes of them then. */
export function useCasesPartingAt(key: string, id: string, elementId: string) {
  return useQuery({
    queryKey: queryKeys.flowPart(key, 'rehearsal', id, 'parting', elementId),
    queryFn: async ({ signal }) => {
      const read = (group: RehearsalGroup) => everyPage((cursor) => api.get('/api/flows/{key}/draft/rehearsal/{id}/cases', { path: { key, id }, query: { group, limit: 200, cursor: cursor ?? undefined }, signal }));
      const cases = await Promise.all([read('other'), read('stuck')]);
      return cases.flat().filter(({ partsAt }) => partsAt?.elementId === elementId);
    },
  });
}

export function useRehearsedPaths(key: string, id: string | undefined, caseNumber: string) {
  return useQuery({
    queryKey: queryKeys.flowPart(key, 'rehearsal', id, 'case', caseNumber),
    queryFn: ({ signal }) => api.get('/api/flows/{key}/draft/rehearsal/{id}/cases/{caseNumber}', { path: { key, id: id ?? '', caseNumber }, signal }),
    enabled: id !== undefined,
    staleTime: Infinity,
  });
}
