import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

const VIEWS = ['all', 'mine', 'unassigned', 'completed'] as const;
export const SORTS = ['due,-priority', '-priority,due', '-created', 'created'] as const;
export type Sort = (typeof SORTS)[number];
export const DUES = ['overdue', 'today', 'week'] as const;
export type Due = (typeof DUES)[number];
export type TaskView = (typeof VIEWS)[number] | `team:${string}`;

export interface TaskFilter {
  view: TaskView;
  q: string;
  sort: Sort;
  /** Null for whenever. */
  due: Due | null;
}

function viewOf(value: string | null): TaskView {
  if (value?.startsWith('team:')) return `team:${value.slice('team:'.length)}`;
  return VIEWS.find((view) => view === value) ?? 'all';
}

export function filterOf(params: URLSearchParams): TaskFilter {
  return {
    view: viewOf(params.get('view')),
    q: params.get('q') ?? '',
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? SORTS[0],
    due: DUES.find((due) => due === params.get('due')) ?? null,
  };
}

/** The end of the day, or of the week's Sunday, as the reader's clock shows it. */
function dueBefore(due: Due, now: Date): string {
  if (due === 'overdue') return now.toISOString();
  const days = due === 'today' ? 1 : 7 - ((now.getDay() + 6) % 7);
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).toISOString();
}

/** The filter as the API's query parameters. */
export function filterQuery({ view, q, sort, due }: TaskFilter, now = new Date()) {
  const team = view.startsWith('team:') ? view.slice('team:'.length) : undefined;
  return { filter: VIEWS.find((known) => known === view) ?? 'team', team, q, sort, 'due-before': due ? dueBefore(due, now) : undefined } as const;
}

/** The filter lives in the address, so that it can be sent to a colleague and survives a reload. */
export function useTaskFilter() {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => filterOf(params), [params]);
  const change = useCallback(
    (next: Partial<TaskFilter>) =>
      setParams(
        (current) => {
          const changed = new URLSearchParams(current);
          for (const [name, value] of Object.entries(next)) {
            if (value) changed.set(name, value);
            else changed.delete(name);
          }
          return changed;
        },
        { replace: true },
      ),
    [setParams],
  );
  return { filter, change };
}
