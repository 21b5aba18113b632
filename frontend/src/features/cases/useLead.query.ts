import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useLead(number: string) {
  return useQuery({ queryKey: queryKeys.cases.part(number, 'lead'), queryFn: ({ signal }) => api.get('/api/cases/{number}/lead', { path: { number }, signal }) });
}
