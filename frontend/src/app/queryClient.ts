import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { failureOf } from '@/api/failure';
import { queryKeys } from '@/api/queryKeys';

const RETRIES = 2;

function worthRetrying(count: number, error: unknown): boolean {
  return count < RETRIES && ['offline', 'busy', 'broken'].includes(failureOf(error).kind);
}

/** Server state; a session that ended anywhere leads everybody to the sign-in page. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (failureOf(error).kind === 'signed-out') client.setQueryData(queryKeys.session, null);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { staleTime: 15_000, retry: worthRetrying, refetchOnWindowFocus: true } },
  });
  return client;
}
