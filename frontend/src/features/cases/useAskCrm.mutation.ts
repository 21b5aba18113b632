import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** Asks the CRM itself, whatever is remembered. */
export function useAskCrm(number: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => api.get('/api/cases/{number}/crm', { path: { number }, query: { anew: true } }),
    onSuccess: (said) => cache.setQueryData(queryKeys.cases.part(number, 'crm'), said),
  });
}
