import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** Those that wait for review, the newest first. */
export function useArticleDrafts(enabled = true) {
  return useQuery({
    queryKey: queryKeys.knowledge.drafts,
    queryFn: ({ signal }) => api.get('/api/knowledge/drafts', { signal }),
    select: (page) => page.items,
    enabled,
  });
}
