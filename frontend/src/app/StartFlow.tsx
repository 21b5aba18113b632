import { useQueryClient } from '@tanstack/react-query';
import { createContext, lazy, Suspense, useContext, useState, type ReactNode } from 'react';
import { matchPath, useLocation, useNavigate } from 'react-router';
import { useMay } from '@/api/actor';
import { queryKeys } from '@/api/queryKeys';
import type { CaseFile, FlowStart, Task } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Play } from '@/ui/icons';
import { useAnnounce } from '@/ui/Toasts';
import { useShortcut } from '@/ui/useShortcut';

const StartFlowDialog = lazy(() => import('@/features/cases/StartFlowDialog').then((module) => ({ default: module.StartFlowDialog })));

const ENDED: CaseFile['status'][] = ['closed', 'rejected', 'withdrawn', 'merged'];

/** Opens the dialog; null for those who start nothing. */
const StartFlowContext = createContext<(() => void) | null>(null);

export const useStartFlow = () => useContext(StartFlowContext);

/** The case of the page, or of the task that is open; null when it has ended. */
function useOpenCase() {
  const cache = useQueryClient();
  const { pathname } = useLocation();
  return () => {
    const task = matchPath('/tasks/:id', pathname)?.params.id;
    const shown = matchPath('/cases/:number', pathname)?.params.number;
    const number = task ? cache.getQueryData<Task>(queryKeys.tasks.one(task))?.caseNumber : shown;
    if (!number || number === 'new') return null;
    const file = cache.getQueryData<CaseFile>(queryKeys.cases.part(number, 'file'));
    return file && ENDED.includes(file.status) ? null : number;
  };
}

/** Lets people start flows from everywhere: Ctrl+Alt+P, as in other task lists. */
export function StartFlowProvider({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  const may = useMay();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const { say } = useAnnounce();
  const openCase = useOpenCase();
  const [opened, setOpened] = useState<{ caseNumber: string | null } | null>(null);
  const start = may('tasks:work') && may('cases:write') ? () => setOpened({ caseNumber: openCase() }) : null;
  useShortcut('ctrl+alt+p', () => start?.());

  function started({ name, taskId }: FlowStart, caseNumber: string) {
    setOpened(null);
    say(t('flows.start.done', { name }), taskId ? caseNumber : t('flows.start.later'));
    if (matchPath('/tasks/:id?', pathname) && taskId) void navigate({ pathname: `/tasks/${taskId}`, search });
    else if (!matchPath('/cases/:number', pathname)) void navigate(`/cases/${caseNumber}`);
  }

  return (
    <StartFlowContext value={start}>
      {children}
      {opened && (
        <Suspense>
          <StartFlowDialog caseNumber={opened.caseNumber} onClose={() => setOpened(null)} onStarted={started} />
        </Suspense>
      )}
    </StartFlowContext>
  );
}

export function StartFlowButton() {
  const { t } = useI18n();
  const start = useStartFlow();
  return (
    start && (
      <Button kind="quiet" icon={Play} onClick={start} aria-keyshortcuts="Control+Alt+P" title="Ctrl+Alt+P">
        {t('flows.start')}
      </Button>
    )
  );
}

/** Beside the tasks of a case that still takes some. */
export function StartFlow({ file }: { file: CaseFile }) {
  return ENDED.includes(file.status) ? null : <StartFlowButton />;
}
