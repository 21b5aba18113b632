import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** What becomes of the promises that run, of one team or of each. */
export function useForecast(team: string) {
  return useQuery({
    queryKey: queryKeys.insights.forecast(team),
    queryFn: ({ signal }) => api.get('/api/insights/forecast', { query: team ? { team } : {}, signal }),
    refetchInterval: 60_000,
  });
}
