import type { Count } from './ProcessViewer';

/** What is stuck first, then where most is. */
export const byWeight = (counts: Count[]) => [...counts].sort((a, b) => Number(b.tone === 'danger') - Number(a.tone === 'danger') || b.count - a.count);

const BESIDE = { danger: { top: -12, left: -8 }, other: { top: -12, right: 12 } };

/** The number as it stands at its step. */
function countBubble({ count, text, tone = 'warn', label }: Count): HTMLElement {
  const bubble = document.createElement('span');
  bubble.className = `casework-count casework-count-${tone}`;
  bubble.textContent = text ?? String(count);
  if (label) bubble.title = label;
  return bubble;
}

/** What is wrong stands on the other side, so that both are seen. */
export const overlayOf = (count: Count) => ({ position: count.tone === 'danger' ? BESIDE.danger : BESIDE.other, scale: { min: 1 }, html: countBubble(count) });
