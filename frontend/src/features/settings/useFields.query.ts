import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useFieldMappings(id: string) {
  return useQuery({ queryKey: [...queryKeys.fields, 'mapping', id], queryFn: ({ signal }) => api.get('/api/connections/{id}/mapping', { path: { id }, signal }), select: (page) => page.items });
}

export function useFieldRules(id: string) {
  return useQuery({ queryKey: [...queryKeys.fields, 'rules', id], queryFn: ({ signal }) => api.get('/api/connections/{id}/rules', { path: { id }, signal }), select: (page) => page.items });
}
