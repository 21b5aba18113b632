import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useUnlinkCase(number: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (other: string) => api.delete('/api/cases/{number}/links/{other}', { path: { number, other } }),
    onSuccess: (_nothing, other) => {
      void cache.invalidateQueries({ queryKey: queryKeys.cases.one(number) });
      void cache.invalidateQueries({ queryKey: queryKeys.cases.one(other) });
    },
  });
}
