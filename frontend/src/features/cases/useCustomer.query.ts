import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** The customer of a case, as fresh as the case is. */
export function useCustomer(number: string, id: string | null) {
  return useQuery({
    queryKey: queryKeys.cases.part(number, 'customer'),
    queryFn: ({ signal }) => api.get('/api/customers/{id}', { path: { id: id ?? '' }, signal }),
    enabled: id !== null,
  });
}
