import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** The model that came with the product and waits, as XML. */
export function useOfferedModel(key: string, offered: boolean) {
  return useQuery({ queryKey: queryKeys.flow(key, 'offer'), queryFn: ({ signal }) => api.text('/api/flows/{key}/offer', { key }, signal), enabled: offered });
}
