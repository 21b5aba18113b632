import { useCallback, useMemo, useRef } from 'react';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { CheckmarkOutline, SkipForward } from '@/ui/icons';
import { SearchField } from '@/ui/SearchField';
import { SelectField } from '@/ui/SelectField';
import { Skeleton } from '@/ui/Skeleton';
import { useShortcut } from '@/ui/useShortcut';
import { DUES, SORTS, type Due, type Sort, type TaskFilter } from './taskFilter';
import { TaskList } from './TaskList';
import { useTakeNext } from './useTakeNext';
import { useTasks } from './useTasks.query';

export interface TaskListPaneProps {
  className?: string;
  toolsClassName?: string;
  filter: TaskFilter;
  onFilter: (change: Partial<TaskFilter>) => void;
  selectedId: string | undefined;
  onSelect: (id: string) => void;
  onOpen: () => void;
}

export function TaskListPane({ className, toolsClassName, filter, onFilter, selectedId, onSelect, onOpen }: TaskListPaneProps) {
  const { t } = useI18n();
  const tasks = useTasks(filter);
  const items = useMemo(() => tasks.data?.pages.flatMap((page) => page.items) ?? [], [tasks.data]);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const takeNext = useTakeNext(onSelect);
  const { fetchNextPage, isFetchingNextPage } = tasks;
  const more = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  const find = useCallback((q: string) => onFilter({ q }), [onFilter]);
  useShortcut('ctrl+shift+f', () => search.current?.focus());
  useShortcut('ctrl+alt+n', takeNext.take);
  useShortcut('ctrl+alt+l', () => {
    list.current?.focus();
    if (!selectedId && items[0]) onSelect(items[0].id);
  });
  return (
    <section className={className} aria-label={t('tasks.list')} aria-busy={tasks.isPlaceholderData}>
      <div className={toolsClassName}>
        <SearchField ref={search} label={t('tasks.search')} value={filter.q} onSearch={find} />
        <Button kind="secondary" icon={SkipForward} onClick={takeNext.take} disabled={takeNext.isPending} aria-keyshortcuts="Control+Alt+N">
          {t('task.takeNext')}
        </Button>
        <SelectField
          label={t('tasks.sort')}
          hideLabel
          value={filter.sort}
          choices={SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
          onChange={(sort) => onFilter({ sort: sort as Sort })}
        />
        <SelectField
          label={t('tasks.due')}
          hideLabel
          value={filter.due ?? ''}
          choices={[{ value: '', label: t('due.any') }, ...DUES.map((due) => ({ value: due, label: t(`due.${due}`) }))]}
          onChange={(due) => onFilter({ due: (due || null) as Due | null })}
        />
      </div>
      {tasks.isPending && <Skeleton lines={18} />}
      {tasks.isError && <FailureNotice error={tasks.error} onRetry={() => void tasks.refetch()} />}
      {tasks.isSuccess && items.length === 0 && (
        <EmptyState icon={CheckmarkOutline} title={filter.q || filter.due ? t('tasks.noHits') : t('tasks.empty')}>
          {filter.q || filter.due ? t('tasks.noHits.text') : t('tasks.empty.text')}
        </EmptyState>
      )}
      {items.length > 0 && <TaskList ref={list} tasks={items} selectedId={selectedId} onSelect={onSelect} onOpen={onOpen} hasMore={tasks.hasNextPage} onMore={more} />}
    </section>
  );
}
