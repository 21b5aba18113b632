import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useTrust() {
  return useQuery({ queryKey: queryKeys.trust.overview, queryFn: ({ signal }) => api.get('/api/assistant/trust', { signal }) });
}
