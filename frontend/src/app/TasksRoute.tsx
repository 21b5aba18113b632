import { lazy, Suspense } from 'react';
import { TasksPage } from '@/features/tasks/TasksPage';
import type { TaskSlots } from '@/features/tasks/TaskPane';
import { Skeleton } from '@/ui/Skeleton';
import { StartFlowButton } from './StartFlow';
import { TaskWork } from './TaskWork';

const CaseSummary = lazy(() => import('@/features/cases/CaseSummary').then((module) => ({ default: module.CaseSummary })));
const Timeline = lazy(() => import('@/features/cases/Timeline').then((module) => ({ default: module.Timeline })));
const CaseDiagrams = lazy(() => import('@/features/cases/CaseDiagrams').then((module) => ({ default: module.CaseDiagrams })));

const slots: TaskSlots = {
  start: <StartFlowButton />,
  work: (task, onDone) => <TaskWork key={task.id} task={task} onDone={onDone} />,
  file: (number) => (
    <Suspense fallback={<Skeleton lines={8} />}>
      <CaseSummary number={number} />
    </Suspense>
  ),
  history: (number) => (
    <Suspense fallback={<Skeleton lines={8} />}>
      <Timeline number={number} />
    </Suspense>
  ),
  diagram: (number) => (
    <Suspense fallback={<Skeleton lines={8} />}>
      <CaseDiagrams number={number} />
    </Suspense>
  ),
};

/** The tasks page with the parts of other features in its slots. */
export function TasksRoute() {
  return <TasksPage slots={slots} />;
}
