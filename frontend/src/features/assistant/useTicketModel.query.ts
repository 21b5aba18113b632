import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

const WHILE_TRAINING = 3_000;

/** Looks again by itself while a training is under way. */
export function useTicketModel() {
  return useQuery({
    queryKey: queryKeys.ticketModel.overview,
    queryFn: ({ signal }) => api.get('/api/assistant/ticket-model', { signal }),
    refetchInterval: ({ state }) => (state.data?.training ? WHILE_TRAINING : false),
  });
}
