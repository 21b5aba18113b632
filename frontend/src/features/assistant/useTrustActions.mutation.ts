import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { TrustChoice } from '@/api/types';

export function useTrustActions() {
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries({ queryKey: queryKeys.trust.all });
  return {
    choose: useMutation({ mutationFn: (body: TrustChoice) => api.put('/api/assistant/trust', { body }), onSettled }),
    takeBack: useMutation({
      mutationFn: ({ id, reason }: { id: string; reason: string }) => api.post('/api/assistant/trust/changes/{id}/take-back', { path: { id }, body: { reason } }),
      onSettled,
    }),
  };
}
