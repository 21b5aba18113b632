import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { CrmFieldMapping, CrmFieldRule } from '@/api/types';

/** What can be said about the fields of a connection. */
export function useFieldActions(id: string) {
  const cache = useQueryClient();
  const onSettled = () => void cache.invalidateQueries({ queryKey: queryKeys.fields });
  return {
    setTarget: useMutation({
      mutationFn: ({ object, source, target }: CrmFieldMapping) => api.put('/api/connections/{id}/mapping/{object}/{source}', { path: { id, object, source }, body: { target } }),
      onSettled,
    }),
    setRule: useMutation({
      mutationFn: ({ object, field, rule }: CrmFieldRule) => api.put('/api/connections/{id}/rules/{object}/{field}', { path: { id, object, field }, body: { rule } }),
      onSettled,
    }),
  };
}
