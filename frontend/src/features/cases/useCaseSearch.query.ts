import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

const SHORTEST_QUERY = 2;
const MOST = 6;

/** The few cases that match what is being typed. */
export function useCaseSearch(text: string) {
  const q = text.trim();
  return useQuery({
    queryKey: queryKeys.cases.list({ q, limit: MOST }),
    queryFn: ({ signal }) => api.get('/api/cases', { query: { q, limit: MOST }, signal }),
    select: (page) => page.items,
    enabled: q.length >= SHORTEST_QUERY,
  });
}
