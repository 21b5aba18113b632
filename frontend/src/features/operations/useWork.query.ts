import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

const LOOK_AGAIN_MS = 10_000;
const NOTICES_MS = 30_000;

export function useWork() {
  return useQuery({ queryKey: queryKeys.work, queryFn: ({ signal }) => api.get('/api/operations/work', { signal }), refetchInterval: LOOK_AGAIN_MS });
}

/** Systems of others, as operators see them. */
export function useHealth() {
  return useQuery({ queryKey: queryKeys.health, queryFn: ({ signal }) => api.get('/api/operations/health', { signal }), select: ({ services }) => services, refetchInterval: LOOK_AGAIN_MS });
}

/** What is down that everybody should know of. */
export function useHealthNotices() {
  return useQuery({ queryKey: queryKeys.healthNotices, queryFn: ({ signal }) => api.get('/api/health-notices', { signal }), select: ({ notices }) => notices, refetchInterval: NOTICES_MS, retry: false });
}
