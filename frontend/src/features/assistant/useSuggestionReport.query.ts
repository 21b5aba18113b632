import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

const DAY = 86_400_000;

/** The last days up to now. */
export function useSuggestionReport(days: number) {
  return useQuery({
    queryKey: queryKeys.suggestionReport(days),
    queryFn: ({ signal }) => api.get('/api/assistant/suggestions', { query: { from: new Date(Date.now() - days * DAY).toISOString() }, signal }),
  });
}
