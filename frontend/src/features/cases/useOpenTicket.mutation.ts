import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { NewTicket } from '@/api/types';

export function useOpenTicket() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (ticket: NewTicket) => api.post('/api/tickets', { body: ticket }),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: queryKeys.cases.all });
      void cache.invalidateQueries({ queryKey: queryKeys.tasks.all });
    },
  });
}
