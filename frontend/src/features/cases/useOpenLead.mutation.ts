import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { NewLead } from '@/api/types';

export function useOpenLead() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (lead: NewLead) => api.post('/api/leads', { body: lead }),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: queryKeys.cases.all });
      void cache.invalidateQueries({ queryKey: queryKeys.tasks.all });
    },
  });
}
