import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** The model of one version, as XML, or as JSON where it is a form; a released version never changes. */
export function useModel(key: string, version: number | undefined) {
  return useQuery({
    queryKey: queryKeys.flow(key, version ?? 0),
    queryFn: ({ signal }) => api.text('/api/flows/{key}/versions/{version}', { key, version: String(version) }, signal),
    enabled: version !== undefined,
    staleTime: Infinity,
  });
}

/** The model that came with the product and waits, as XML. */
export function useOfferedModel(key: string, offered: boolean) {
  return useQuery({ queryKey: queryKeys.flow(key, 'offer'), queryFn: ({ signal }) => api.text('/api/flows/{key}/offer', { key }, signal), enabled: offered });
}
