import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listen, type TaskEvent } from '@/api/events';
import { queryKeys } from '@/api/queryKeys';
import { forgetTask } from '@/features/tasks/taskCache';

const GATHERED_FOR_MS = 200;

/** Many events in a row ask for each query once. */
function gathered(cache: QueryClient) {
  const waiting = new Map<string, readonly unknown[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  function flush() {
    timer = undefined;
    for (const queryKey of waiting.values()) void cache.invalidateQueries({ queryKey });
    waiting.clear();
  }
  return {
    refresh(...keys: (readonly unknown[])[]) {
      for (const key of keys) waiting.set(JSON.stringify(key), key);
      timer ??= setTimeout(flush, GATHERED_FOR_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

/** What colleagues, customers and processes do shows without a reload. */
export function useLiveUpdates() {
  const cache = useQueryClient();
  useEffect(() => {
    const { refresh, stop } = gathered(cache);
    function onTask({ id, caseNumber, change }: TaskEvent) {
      if (change === 'completed') forgetTask(cache, id);
      refresh(queryKeys.tasks.lists, queryKeys.tasks.counts, queryKeys.tasks.one(id), queryKeys.cases.one(caseNumber));
    }
    const close = listen({
      onTask,
      onCase: ({ number }) => refresh(queryKeys.cases.one(number), [...queryKeys.cases.all, 'list'], [...queryKeys.cases.all, 'count']),
      onResumed: () => refresh(queryKeys.tasks.all, queryKeys.cases.all),
    });
    return () => {
      close();
      stop();
    };
  }, [cache]);
}
