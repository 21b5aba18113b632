import { useCallback, useEffect, useRef } from 'react';

const AFTER_MS = 250;

/** Takes what an editor holds out of it a moment after each change, and once more when the page is left. */
export function useContentWriter(read: () => Promise<string> | null, write: (content: string) => void) {
  const latest = useRef({ read, write });
  useEffect(() => {
    latest.current = { read, write };
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const dirty = useRef(false);

  const take = useCallback(() => {
    clearTimeout(timer.current);
    if (!dirty.current) return;
    dirty.current = false;
    void latest.current.read()?.then((content) => latest.current.write(content));
  }, []);

  const changed = useCallback(() => {
    dirty.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(take, AFTER_MS);
  }, [take]);

  useEffect(() => take, [take]);
  return changed;
}
