import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

const FRESH_MS = 5 * 60_000;
const WAITING_MS = 5_000;

export function useCaseCrm(number: string) {
  return useQuery({
    queryKey: queryKeys.cases.part(number, 'crm'),
    queryFn: ({ signal }) => api.get('/api/cases/{number}/crm', { path: { number }, signal }),
    staleTime: FRESH_MS,
    refetchInterval: ({ state: { data } }) => (data?.waiting && !data.waiting.refused ? WAITING_MS : false),
  });
}
