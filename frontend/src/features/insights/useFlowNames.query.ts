import { useQuery } from '@tanstack/react-query';
import { useMay } from '@/api/actor';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** The processes that cases go through, for those who may see flows. */
export function useFlowNames() {
  const may = useMay();
  return useQuery({
    queryKey: queryKeys.flows,
    queryFn: ({ signal }) => api.get('/api/flows', { signal }),
    enabled: may('flows:read'),
    select: ({ items }) => items.filter(({ kind }) => kind === 'process').map(({ key, name }) => ({ value: key, label: name })),
  });
}
