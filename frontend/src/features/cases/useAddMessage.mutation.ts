import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { NewMessage } from '@/api/types';

export function useAddMessage(number: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (message: NewMessage) => api.post('/api/cases/{number}/messages', { path: { number }, body: message }),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.cases.one(number) }),
  });
}
