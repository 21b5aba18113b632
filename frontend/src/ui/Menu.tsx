import { useEffect, useId, useLayoutEffect, useRef, useState, type ComponentType, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { IconButton } from './IconButton';
import styles from './Menu.module.css';

export interface MenuItem {
  label: string;
  hint?: string;
  checked?: boolean;
  onSelect: () => void;
}

export interface MenuProps {
  label: string;
  icon: ComponentType;
  items: MenuItem[];
  head?: ReactNode;
  /** The side of the button that the menu keeps to. */
  align?: 'start' | 'end';
}

function step(event: KeyboardEvent, items: HTMLElement[]): number | null {
  const index = items.indexOf(document.activeElement as HTMLElement);
  if (event.key === 'ArrowDown') return (index + 1) % items.length;
  if (event.key === 'ArrowUp') return (index - 1 + items.length) % items.length;
  if (event.key === 'Home') return 0;
  return event.key === 'End' ? items.length - 1 : null;
}

const GAP = 4;

/** Below its button or, without room, above it; beside the page's flow, so that nothing that scrolls cuts it. */
function placeOf(button: DOMRect, height: number, align: 'start' | 'end'): CSSProperties {
  const fits = button.bottom + GAP + height <= innerHeight || button.top < height + GAP;
  const side = align === 'end' ? { right: Math.max(GAP, document.documentElement.clientWidth - button.right) } : { left: Math.max(GAP, button.left) };
  return { ...side, ...(fits ? { top: button.bottom + GAP } : { bottom: innerHeight - button.top + GAP }) };
}

export function Menu({ label, icon, items, head, align = 'end' }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const anchor = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<CSSProperties>({});

  useLayoutEffect(() => {
    if (open && trigger.current && sheet.current) setPlace(placeOf(trigger.current.getBoundingClientRect(), sheet.current.offsetHeight, align));
  }, [open, align]);

  useEffect(() => {
    if (!open) return undefined;
    anchor.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus({ preventScroll: true });
    const closeOutside = (event: PointerEvent) => {
      if (!anchor.current?.contains(event.target as Node)) setOpen(false);
    };
    // it would stay where it is while its button moves away
    const closeAway = () => setOpen(false);
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('scroll', closeAway, true);
    window.addEventListener('resize', closeAway);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('scroll', closeAway, true);
      window.removeEventListener('resize', closeAway);
    };
  }, [open]);

  function close() {
    setOpen(false);
    trigger.current?.focus();
  }

  function navigate(event: KeyboardEvent) {
    if (event.key === 'Escape') return close();
    if (event.key === 'Tab') return setOpen(false);
    const entries = [...(anchor.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
    const target = step(event, entries);
    if (target === null) return undefined;
    event.preventDefault();
    entries[target]?.focus();
  }

  return (
    <div ref={anchor}>
      <IconButton ref={trigger} icon={icon} label={label} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)} />
      {open && (
        <div ref={sheet} className={styles.menu} style={place}>
          {head && <div className={styles.head}>{head}</div>}
          <div role="menu" id={id} aria-label={label} onKeyDown={navigate}>
            {items.map((item) => (
              <button
                key={item.label}
                type="button"
                role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
                aria-checked={item.checked}
                tabIndex={-1}
                className={styles.item}
                onClick={() => {
                  close();
                  item.onSelect();
                }}
              >
                {item.label}
                <span aria-hidden="true">{item.checked ? '✓' : item.hint}</span>
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
