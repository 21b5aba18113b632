import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useDescription() {
  return useQuery({ queryKey: queryKeys.description, queryFn: ({ signal }) => api.description(signal), staleTime: Infinity });
}
