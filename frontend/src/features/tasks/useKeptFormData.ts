import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queryKeys } from '@/api/queryKeys';

/** What was typed into a task's form survives a look at another task; it stays in memory and never on the disk. */
export function useKeptFormData(taskId: string) {
  const cache = useQueryClient();
  return useMemo(() => {
    const key = ['kept-form', ...queryKeys.tasks.one(taskId)];
    return {
      read: () => cache.getQueryData<Record<string, unknown>>(key),
      write: (data: Record<string, unknown>) => {
        cache.setQueryDefaults(['kept-form'], { gcTime: Infinity });
        cache.setQueryData(key, data);
      },
      forget: () => cache.removeQueries({ queryKey: key }),
    };
  }, [cache, taskId]);
}
