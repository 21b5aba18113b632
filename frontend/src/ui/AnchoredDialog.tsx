import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useI18n } from '@/i18n/I18n';
import styles from './AnchoredDialog.module.css';
import { IconButton } from './IconButton';
import { Close } from './icons';

export interface AnchoredDialogProps {
  title: string;
  /** What it belongs to: it opens beside it, and the focus goes back there. */
  anchor: HTMLElement;
  onClose: () => void;
  /** With a form inside, a click elsewhere sends it, so that nothing that was picked is lost. */
  children: ReactNode;
}

const GAP = 4;
const EDGE = 8;

/** Below the anchor, or above or beside it where there is no room, so that it stays in sight; and always in the window. */
function spotOf({ left, right, top, bottom }: DOMRect, { width, height }: DOMRect): [x: number, y: number] {
  const inside = (at: number, size: number, most: number) => Math.max(EDGE, Math.min(at, most - size - EDGE));
  const x = inside(left, width, innerWidth);
  if (bottom + GAP + height <= innerHeight - EDGE) return [x, bottom + GAP];
  if (top - GAP - height >= EDGE) return [x, top - GAP - height];
  const y = inside(top, height, innerHeight);
  if (right + GAP + width <= innerWidth - EDGE) return [right + GAP, y];
  return left - GAP - width >= EDGE ? [left - GAP - width, y] : [x, y];
}

function place(dialog: HTMLElement, anchor: HTMLElement): void {
  const [x, y] = spotOf(anchor.getBoundingClientRect(), dialog.getBoundingClientRect());
  dialog.style.setProperty('--x', `${x}px`);
  dialog.style.setProperty('--y', `${y}px`);
}

const firstField = (dialog: HTMLElement) => dialog.querySelector<HTMLElement>('[data-autofocus]') ?? dialog.querySelector<HTMLElement>('input:checked') ?? dialog.querySelector<HTMLElement>('form :is(input, select, textarea, button)');

/** Asks for something beside the place that it is about; a sheet at the bottom of a narrow window. */
export function AnchoredDialog({ title, anchor, onClose, children }: AnchoredDialogProps) {
  const { t } = useI18n();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    element.showModal();
    const fit = () => place(element, anchor);
    const watch = new ResizeObserver(fit);
    fit();
    watch.observe(element);
    window.addEventListener('resize', fit);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', fit);
      element.close();
      anchor.focus();
    };
  }, [anchor]);
  useEffect(() => {
    if (dialog.current) firstField(dialog.current)?.focus();
  }, []);

  function leave() {
    const form = dialog.current?.querySelector('form');
    if (form) form.requestSubmit();
    else onClose();
  }
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onMouseDown={(event) => event.target === dialog.current && leave()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.inside}>
        <div className={styles.header}>
          <h2 id={id}>{title}</h2>
          <IconButton icon={Close} label={t('action.close')} onClick={onClose} />
        </div>
        {children}
      </div>
    </dialog>
  );
}
