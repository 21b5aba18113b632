import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useRemoveCalendar() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete('/api/calendars/{id}', { path: { id } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.calendars }),
  });
}
