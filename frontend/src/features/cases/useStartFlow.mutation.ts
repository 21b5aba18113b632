import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { onceAtATime } from '@/api/once';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { NewFlowStart } from '@/api/types';

export function useStartFlow(number: string) {
  const cache = useQueryClient();
  const [once] = useState(onceAtATime);
  return useMutation({
    mutationFn: (start: NewFlowStart) => once(start, (idempotencyKey) => api.post('/api/cases/{number}/flows', { path: { number }, body: start, idempotencyKey })),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: queryKeys.cases.one(number) });
      void cache.invalidateQueries({ queryKey: queryKeys.tasks.lists });
      void cache.invalidateQueries({ queryKey: queryKeys.tasks.counts });
    },
  });
}
