import { useQuery } from '@tanstack/react-query';
import { queryKeys } from './queryKeys';
import { api } from './request';

export function useTeams() {
  return useQuery({
    queryKey: queryKeys.teams,
    queryFn: ({ signal }) => api.get('/api/teams', { signal }),
    select: (page) => page.items,
    staleTime: 5 * 60_000,
  });
}
