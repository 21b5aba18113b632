import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useArticles(query: { language: string }) {
  return useQuery({
    queryKey: queryKeys.knowledge.list(query),
    queryFn: ({ signal }) => api.get('/api/knowledge/articles', { query: { ...query, limit: 100 }, signal }),
    select: (page) => page.items,
  });
}
