import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { DoubtfulLabel } from '@/api/types';

export function useTicketModelActions() {
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries({ queryKey: queryKeys.ticketModel.all });
  return {
    train: useMutation({ mutationFn: () => api.post('/api/assistant/ticket-model/trainings', {}), onSettled }),
    serve: useMutation({
      mutationFn: (body: { version: number; reason: string }) => api.put('/api/assistant/ticket-model/serving', { body }),
      onSettled,
    }),
    second: useMutation({
      mutationFn: ({ caseNumber, textHash }: DoubtfulLabel) =>
        api.post('/api/assistant/ticket-model/doubtful-labels/{caseNumber}/{textHash}/second', { path: { caseNumber, textHash } }),
      onSettled,
    }),
  };
}
