import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import type { TaskSummary } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import styles from './TaskList.module.css';
import { TaskRow } from './TaskRow';

const ROW_HEIGHT = 84;
const FETCH_WHEN_LEFT = 10;

export interface TaskListProps {
  tasks: TaskSummary[];
  selectedId: string | undefined;
  onSelect: (id: string) => void;
  onOpen: () => void;
  hasMore: boolean;
  onMore: () => void;
  ref: Ref<HTMLDivElement>;
}

const MOVES: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  PageDown: (index, last) => Math.min(index + 8, last),
  PageUp: (index) => Math.max(index - 8, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Only the rows in sight exist; the arrow keys walk on across pages. */
export function TaskList({ tasks, selectedId, onSelect, onOpen, hasMore, onMore, ref }: TaskListProps) {
  const { t } = useI18n();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: tasks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    initialRect: { width: 360, height: 800 },
  });
  const visible = rows.getVirtualItems();
  const lastVisible = visible.at(-1)?.index ?? 0;
  const index = tasks.findIndex((task) => task.id === selectedId);
  const furthest = Math.max(lastVisible, index);

  useEffect(() => {
    if (hasMore && furthest >= tasks.length - FETCH_WHEN_LEFT) onMore();
  }, [hasMore, furthest, tasks.length, onMore]);

  function navigate(event: KeyboardEvent) {
    if (event.key === 'Enter') return onOpen();
    const target = MOVES[event.key]?.(index, tasks.length - 1);
    const task = target === undefined ? undefined : tasks[target];
    if (target === undefined || !task) return;
    event.preventDefault();
    rows.scrollToIndex(target);
    onSelect(task.id);
  }

  return (
    <div
      ref={(element) => {
        scroller.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('tasks.list')}
      aria-activedescendant={visible.some((row) => row.index === index) ? `task-${selectedId}` : undefined}
      onKeyDown={navigate}
    >
      <div className={styles.sizer} role="presentation" style={{ blockSize: rows.getTotalSize() }}>
        {visible.map((row) => {
          const task = tasks[row.index];
          return task ? (
            <div
              key={task.id}
              id={`task-${task.id}`}
              role="option"
              aria-selected={task.id === selectedId}
              aria-posinset={row.index + 1}
              aria-setsize={hasMore ? -1 : tasks.length}
              className={styles.item}
              style={{ blockSize: row.size, transform: `translateY(${row.start}px)` }}
              onClick={() => onSelect(task.id)}
            >
              <TaskRow task={task} selected={task.id === selectedId} />
            </div>
          ) : null;
        })}
      </div>
    </div>
  );
}
