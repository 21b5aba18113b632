import { useQueries, useQuery } from '@tanstack/react-query';
import { queryKeys } from './queryKeys';
import { api } from './request';

function usersOf(team: string | null) {
  return {
    queryKey: queryKeys.users(team),
    queryFn: ({ signal }: { signal: AbortSignal }) => api.get('/api/users', { query: { team }, signal }),
    staleTime: 60_000,
  };
}

/** The people who may take work of a team; everybody when no team is named. */
export function useUsers(team: string | null) {
  return useQuery({ ...usersOf(team), select: (page) => page.items });
}

/** The people of several teams, each once, by name. */
export function useMembers(teams: (string | null)[]) {
  return useQueries({
    queries: [...new Set(teams)].map(usersOf),
    combine: (results) => {
      const people = new Map(results.flatMap(({ data }) => data?.items ?? []).map((user) => [user.id, user]));
      return {
        data: [...people.values()].sort((a, b) => a.name.localeCompare(b.name)),
        isPending: results.some(({ isPending }) => isPending),
        isError: results.some(({ isError }) => isError),
        isSuccess: results.every(({ isSuccess }) => isSuccess),
        error: results.find(({ error }) => error)?.error ?? null,
      };
    },
  });
}
