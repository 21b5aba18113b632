import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { BusinessCalendar, CalendarEdit } from '@/api/types';

/** @param known the calendar as it was read; undefined makes a new one */
export function useSaveCalendar(known: BusinessCalendar | undefined) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: CalendarEdit): Promise<BusinessCalendar> =>
      known ? api.put('/api/calendars/{id}', { path: { id: known.id }, body, ifMatch: `"${known.version}"` }) : api.post('/api/calendars', { body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.calendars }),
  });
}
