import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export function useCalendars() {
  return useQuery({ queryKey: queryKeys.calendars, queryFn: ({ signal }) => api.get('/api/calendars', { signal }), select: (page) => page.items });
}
