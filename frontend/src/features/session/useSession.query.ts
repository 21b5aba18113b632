import { useQuery } from '@tanstack/react-query';
import { failureOf } from '@/api/failure';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { Session } from '@/api/types';

async function whoAmI(signal: AbortSignal): Promise<Session | null> {
  try {
    return await api.get('/api/session', { signal });
  } catch (error) {
    if (failureOf(error).kind === 'signed-out') return null;
    throw error;
  }
}

/** The session; null when nobody is signed in. */
export function useSession() {
  return useQuery({ queryKey: queryKeys.session, queryFn: ({ signal }) => whoAmI(signal), staleTime: Infinity, retry: 1 });
}
