import { useQuery } from '@tanstack/react-query';
import { queryKeys } from './queryKeys';
import { api } from './request';

/** The people who may take work of a team; everybody when no team is named. */
export function useUsers(team: string | null) {
  return useQuery({
    queryKey: queryKeys.users(team),
    queryFn: ({ signal }) => api.get('/api/users', { query: { team }, signal }),
    select: (page) => page.items,
    staleTime: 60_000,
  });
}
