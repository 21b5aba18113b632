import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useDoubtfulLabels() {
  return useQuery({
    queryKey: queryKeys.ticketModel.doubtful,
    queryFn: ({ signal }) => api.get('/api/assistant/ticket-model/doubtful-labels', { signal }),
    select: (page) => page.items,
  });
}
