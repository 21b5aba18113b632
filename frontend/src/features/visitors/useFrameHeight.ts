import { useEffect } from 'react';

/** Tells the page around this one, and no other, how high the form is, so that it needs no bars to scroll. */
export function useFrameHeight(embeddedIn: string | null): void {
  useEffect(() => {
    if (!embeddedIn || window.parent === window) return;
    const tell = () => {
      try {
        window.parent.postMessage({ type: 'casework:height', height: Math.ceil(document.body.getBoundingClientRect().height) }, embeddedIn);
      } catch {
        // what the address names is no origin: nobody is told
      }
    };
    const observer = new ResizeObserver(tell);
    observer.observe(document.body);
    tell();
    return () => observer.disconnect();
  }, [embeddedIn]);
}
