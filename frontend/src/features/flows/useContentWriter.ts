import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';

const AFTER_MS = 250;
const LEAVINGS = ['blur', 'beforeunload', 'pagehide'] as const;

/** Takes what an editor holds out of it a moment after each change, and at once when the page or its window is left; it is promised from the change on. */
export function useContentWriter(read: () => Promise<string> | null, write: (content: Promise<string>) => void) {
  const latest = useRef({ read, write });
  useEffect(() => {
    latest.current = { read, write };
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const promised = useRef<((content: string | Promise<string>) => void) | null>(null);

  const take = useCallback(() => {
    clearTimeout(timer.current);
    const hand = promised.current;
    promised.current = null;
    hand?.(latest.current.read() ?? Promise.reject(new Error('The editor is gone.')));
  }, []);

  const changed = useCallback(() => {
    if (!promised.current) latest.current.write(new Promise((resolve) => (promised.current = resolve)));
    clearTimeout(timer.current);
    timer.current = setTimeout(take, AFTER_MS);
  }, [take]);

  useEffect(() => {
    // in the capturing phase, so that whoever saves on the same event finds it taken
    LEAVINGS.forEach((leaving) => window.addEventListener(leaving, take, { capture: true }));
    return () => LEAVINGS.forEach((leaving) => window.removeEventListener(leaving, take, { capture: true }));
  }, [take]);
  // a layout effect ends before the effect that takes the editor down
  useLayoutEffect(() => take, [take]);
  return changed;
}
