import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { FlowMigration, MigrationOutcome, MigrationPlanWanted } from '@/api/flowTypes';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

const EVERY_MS = 2_000;
const isGoing = (migration: FlowMigration | undefined) => migration?.state === 'queued' || migration?.state === 'running';

/** What becomes of running cases when they move, step by step. */
export function useMigrationPlan(key: string, wanted: MigrationPlanWanted | null) {
  return useQuery({
    queryKey: queryKeys.flowPart(key, 'plan', wanted),
    queryFn: ({ signal }) => api.post('/api/flows/{key}/migration/plan', { path: { key }, body: wanted as MigrationPlanWanted, signal }),
    enabled: wanted !== null,
    placeholderData: (previous) => previous,
  });
}

export function useMigrations(key: string) {
  return useQuery({
    queryKey: queryKeys.flowPart(key, 'migrations'),
    queryFn: ({ signal }) => api.get('/api/flows/{key}/migrations', { path: { key }, signal }),
    select: (page) => page.items,
    refetchInterval: ({ state }) => (state.data?.items.some(isGoing) ? EVERY_MS : false),
  });
}

export function useMigration(key: string, id: string) {
  return useQuery({
    queryKey: queryKeys.flowPart(key, 'migrations', id),
    queryFn: ({ signal }) => api.get('/api/flows/{key}/migrations/{id}', { path: { key, id }, signal }),
    refetchInterval: ({ state }) => (isGoing(state.data) ? EVERY_MS : false),
  });
}

/** The cases of a migration; read again while it moves them. */
export function useMigratedCases(key: string, migration: FlowMigration, outcome: MigrationOutcome) {
  return useInfiniteQuery({
    queryKey: queryKeys.flowPart(key, 'migrations', migration.id, 'cases', outcome),
    queryFn: ({ pageParam, signal }) => api.get('/api/flows/{key}/migrations/{id}/cases', { path: { key, id: migration.id }, query: { outcome, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: isGoing(migration) ? EVERY_MS : false,
  });
}
