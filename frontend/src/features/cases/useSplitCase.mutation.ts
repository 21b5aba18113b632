import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { Split } from '@/api/types';

export function useSplitCase(number: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (split: Split) => api.post('/api/cases/{number}/split', { path: { number }, body: split }),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.cases.all }),
  });
}
