import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useKnowledgeSearch(query: { q: string; language: string }) {
  return useQuery({
    queryKey: queryKeys.knowledge.search(query),
    queryFn: ({ signal }) => api.get('/api/knowledge/search', { query: { ...query, limit: 20 }, signal }),
    select: (page) => page.items,
    enabled: query.q !== '',
    placeholderData: keepPreviousData,
  });
}
