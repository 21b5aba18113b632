import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

interface Named {
  kind: string;
  id: string;
}

/** Lets parked work try anew, or decides that it goes nowhere. */
export function useSettleParked() {
  const cache = useQueryClient();
  const onSettled = () => void cache.invalidateQueries({ queryKey: queryKeys.parked });
  return {
    retry: useMutation({ mutationFn: ({ kind, id }: Named) => api.post('/api/operations/parked/{kind}/{id}/retry', { path: { kind, id } }), onSettled }),
    discard: useMutation({
      mutationFn: ({ kind, id, note }: Named & { note: string }) => api.post('/api/operations/parked/{kind}/{id}/discard', { path: { kind, id }, body: { note } }),
      onSettled,
    }),
  };
}
