import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useArticleDraft(id: string) {
  return useQuery({ queryKey: queryKeys.knowledge.draft(id), queryFn: ({ signal }) => api.get('/api/knowledge/drafts/{id}', { path: { id }, signal }) });
}
