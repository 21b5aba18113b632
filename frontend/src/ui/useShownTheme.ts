import { useSyncExternalStore } from 'react';

function onThemeChange(tell: () => void) {
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

const shownTheme = () => document.documentElement.dataset['theme'] ?? '';

/** The theme that the page is shown in, `light` or `dark`; for what does not turn by CSS alone. */
export const useShownTheme = () => useSyncExternalStore(onThemeChange, shownTheme);
