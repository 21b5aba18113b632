import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { HandOver } from '@/api/types';

/** Opens a lead for the customer of a ticket. */
export function useHandOver(number: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (handOver: HandOver) => api.post('/api/cases/{number}/lead', { path: { number }, body: handOver }),
    onSuccess: () => void cache.invalidateQueries({ queryKey: queryKeys.cases.all }),
  });
}
