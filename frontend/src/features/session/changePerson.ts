import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import type { Session } from '@/api/types';

/** Nothing that one person was shown stays for the next one. */
export function changePerson(cache: QueryClient, session: Session | null) {
  cache.setQueryData(queryKeys.session, session);
  cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== queryKeys.session[0] });
}
