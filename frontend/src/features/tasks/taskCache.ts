import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import type { Page, Task, TaskSummary } from '@/api/types';

type Lists = InfiniteData<Page<TaskSummary>>;

function changeLists(cache: QueryClient, change: (items: TaskSummary[]) => TaskSummary[]) {
  cache.setQueriesData<Lists>({ queryKey: queryKeys.tasks.lists }, (lists) =>
    lists && { ...lists, pages: lists.pages.map((page) => ({ ...page, items: change(page.items) })) },
  );
}

/** A task that is done leaves every list of open work at once. */
export function forgetTask(cache: QueryClient, id: string) {
  changeLists(cache, (items) => items.filter((item) => item.id !== id || item.completedAt !== null));
}

/** Shows a changed task wherever it is shown. */
export function putTask(cache: QueryClient, task: Task) {
  cache.setQueryData(queryKeys.tasks.one(task.id), task);
  changeLists(cache, (items) => items.map((item) => (item.id === task.id ? { ...item, assignee: task.assignee, dueAt: task.dueAt, followUpAt: task.followUpAt, priority: task.priority } : item)));
}

/** Everything that a change of one task may have moved. */
export function refreshAround(cache: QueryClient, task: Pick<Task, 'id' | 'caseNumber'>) {
  void cache.invalidateQueries({ queryKey: queryKeys.tasks.lists });
  void cache.invalidateQueries({ queryKey: queryKeys.tasks.counts });
  void cache.invalidateQueries({ queryKey: queryKeys.tasks.one(task.id) });
  void cache.invalidateQueries({ queryKey: queryKeys.cases.one(task.caseNumber) });
}
