import { useCallback, useEffect, useRef, useState } from 'react';
import { TextHistory } from '@/bpmn/TextHistory';
import { historyOf, type WorkbenchProps } from './workbench';

/** The text of a model that is changed deed by deed, with the way back. */
export function useDecisionEdits({ content, readOnly, onContent, onHistory }: Pick<WorkbenchProps, 'content' | 'readOnly' | 'onContent' | 'onHistory'>) {
  const [history] = useState(() => new TextHistory(content));
  const [model, setModel] = useState(content);
  const latest = useRef({ onContent, onHistory });
  useEffect(() => {
    latest.current = { onContent, onHistory };
  });

  const go = useCallback(
    function go(way: 'undo' | 'redo' | null) {
      if (way) {
        history[way]();
        setModel(history.now);
        latest.current.onContent(Promise.resolve(history.now));
      }
      const { canUndo, canRedo } = history;
      latest.current.onHistory(historyOf({ canUndo, canRedo, undo: () => go('undo'), redo: () => go('redo') }));
    },
    [history],
  );
  const offer = useCallback(() => go(null), [go]);
  useEffect(() => {
    if (!readOnly) offer();
    return () => latest.current.onHistory(null);
  }, [offer, readOnly]);

  function change(next: string) {
    if (!history.write(next)) return;
    setModel(next);
    onContent(Promise.resolve(next));
    offer();
  }
  return { model, change, undo: () => history.canUndo && go('undo'), redo: () => history.canRedo && go('redo') };
}
