import { useCallback, useEffect, useRef, useState } from 'react';
import type { FlowFinding } from '@/api/flowTypes';
import { api } from '@/api/request';

const AFTER_MS = 800;

export interface CheckState {
  findings: FlowFinding[];
  /** The server has not said yet, or can't be asked. */
  pending: boolean;
}

/** Asks the server's gate what it says of the saved draft, a moment after each saving. */
export function useDraftCheck(key: string) {
  const [state, setState] = useState<CheckState>({ findings: [], pending: true });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asking = useRef<AbortController>(undefined);

  const soon = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      asking.current?.abort();
      const asked = (asking.current = new AbortController());
      api.post('/api/flows/{key}/draft/check', { path: { key }, body: {}, signal: asked.signal }).then(
        ({ findings }) => setState({ findings, pending: false }),
        () => undefined,
      );
    }, AFTER_MS);
  }, [key]);

  const check = useCallback(() => {
    setState(({ findings }) => ({ findings, pending: true }));
    soon();
  }, [soon]);

  useEffect(() => {
    soon();
    return () => {
      clearTimeout(timer.current);
      asking.current?.abort();
    };
  }, [soon]);
  return { ...state, check };
}
