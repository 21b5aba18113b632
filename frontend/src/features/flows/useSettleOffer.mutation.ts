import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** Takes the version that came with the product over, or stays with the own one. */
export function useSettleOffer(key: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (answer: 'take' | 'decline') =>
      answer === 'take' ? api.post('/api/flows/{key}/offer/acceptance', { path: { key } }) : api.delete('/api/flows/{key}/offer', { path: { key } }),
    onSuccess: () => void cache.invalidateQueries({ queryKey: queryKeys.flows }),
  });
}
