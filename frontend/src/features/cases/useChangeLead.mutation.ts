import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { Lead, LeadChange } from '@/api/types';

/** Changes facts of the lead as it was read; who was overtaken is told and reads it again. */
export function useChangeLead(lead: Lead) {
  const cache = useQueryClient();
  const { number } = lead;
  const key = queryKeys.cases.part(number, 'lead');
  return useMutation({
    mutationFn: (change: LeadChange) => api.patch('/api/cases/{number}/lead', { path: { number }, body: change, ifMatch: `"${lead.version}"` }),
    onSuccess: (changed) => {
      cache.setQueryData(key, changed);
      void cache.invalidateQueries({ queryKey: queryKeys.cases.part(number, 'timeline') });
    },
    onError: () => void cache.invalidateQueries({ queryKey: key }),
  });
}
