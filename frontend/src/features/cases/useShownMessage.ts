import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Brings the message that the address names into view, as soon as the messages are there. */
export function useShownMessage(ready: boolean) {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (!ready || !hash.startsWith('#message-')) return;
    const message = document.getElementById(hash.slice(1));
    message?.scrollIntoView({ block: 'center' });
    message?.focus({ preventScroll: true });
  }, [ready, hash, key]);
}
