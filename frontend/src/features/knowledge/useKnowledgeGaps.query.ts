import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

const DAY = 86_400_000;

/** What was asked within the last days and nothing answered. */
export function useKnowledgeGaps(days: number) {
  return useQuery({
    queryKey: queryKeys.knowledge.gaps({ days }),
    queryFn: ({ signal }) => api.get('/api/knowledge/gaps', { query: { from: new Date(Date.now() - days * DAY).toISOString() }, signal }),
    placeholderData: keepPreviousData,
  });
}
