import { useQuery } from '@tanstack/react-query';
import { queryKeys } from './queryKeys';
import { api } from './request';

export function useCategories() {
  return useQuery({
    queryKey: queryKeys.categories,
    queryFn: ({ signal }) => api.get('/api/categories', { signal }),
    select: (page) => page.items,
    staleTime: Infinity,
  });
}
