import { useEffect, useRef } from 'react';

function matches(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.toLowerCase().split('+');
  const key = parts.at(-1);
  const wants = (modifier: string) => parts.includes(modifier);
  if (key === '?') return event.key === '?' && !event.ctrlKey && !event.altKey;
  return (
    (event.ctrlKey || event.metaKey) === wants('ctrl') &&
    event.altKey === wants('alt') &&
    event.shiftKey === wants('shift') &&
    // with Alt held down a keyboard may type another character, so the place of the key counts too
    (event.key.toLowerCase() === key || event.code.toLowerCase() === `key${key}`)
  );
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  return Boolean(target?.closest('input, textarea, select, [contenteditable=true]'));
}

/** Calls the latest `act` on e.g. "ctrl+alt+c"; keys without Ctrl are left alone while somebody types. */
export function useShortcut(shortcut: string, act: () => void) {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!matches(event, shortcut) || (!event.ctrlKey && !event.metaKey && isTyping(event))) return;
      event.preventDefault();
      latest.current();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [shortcut]);
}
