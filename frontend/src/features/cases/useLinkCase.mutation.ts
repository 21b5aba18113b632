import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { NewLink } from '@/api/types';

export function useLinkCase(number: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (link: NewLink) => api.post('/api/cases/{number}/links', { path: { number }, body: link }),
    onSuccess: (_links, { to }) => {
      void cache.invalidateQueries({ queryKey: queryKeys.cases.one(number) });
      void cache.invalidateQueries({ queryKey: queryKeys.cases.one(to) });
    },
  });
}
