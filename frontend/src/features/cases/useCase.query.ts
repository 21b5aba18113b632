import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useCase(number: string) {
  return useQuery({ queryKey: queryKeys.cases.part(number, 'file'), queryFn: ({ signal }) => api.get('/api/cases/{number}', { path: { number }, signal }) });
}
