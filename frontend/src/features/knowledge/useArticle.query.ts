import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useArticle(id: string) {
  return useQuery({ queryKey: queryKeys.knowledge.article(id), queryFn: ({ signal }) => api.get('/api/knowledge/articles/{id}', { path: { id }, signal }) });
}
