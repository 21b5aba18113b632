import { useQuery } from '@tanstack/react-query';
import { queryKeys } from './queryKeys';
import { api } from './request';

/** The model of one version, as XML, or as JSON where it is a form; a released version never changes. */
export function useFlowModel(key: string, version: number | undefined) {
  return useQuery({
    queryKey: queryKeys.flow(key, version ?? 0),
    queryFn: ({ signal }) => api.text('/api/flows/{key}/versions/{version}', { key, version: String(version) }, signal),
    enabled: key !== '' && version !== undefined,
    staleTime: Infinity,
  });
}
