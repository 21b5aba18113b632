import { useEffect } from 'react';

/** Names the browser's tab, which is also what a screen reader says first on a new page. */
export function PageTitle({ children }: { children: string }) {
  useEffect(() => {
    document.title = `${children} · Casework`;
  }, [children]);
  return null;
}
