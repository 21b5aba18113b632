import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { NewRehearsal } from '@/api/flowTypes';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useRehearse(key: string) {
  const cache = useQueryClient();
  return {
    begin: useMutation({
      mutationFn: (body: NewRehearsal) => api.post('/api/flows/{key}/draft/rehearsal', { path: { key }, body }),
      onSuccess: (rehearsal) => cache.setQueryData(queryKeys.flowPart(key, 'rehearsal'), rehearsal),
    }),
    cancel: useMutation({
      mutationFn: (id: string) => api.delete('/api/flows/{key}/draft/rehearsal/{id}', { path: { key, id } }),
      onSettled: () => cache.invalidateQueries({ queryKey: queryKeys.flowPart(key, 'rehearsal') }),
    }),
  };
}
