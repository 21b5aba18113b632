import { useEffect, useId, useRef, useState, type ComponentType, type KeyboardEvent, type ReactNode } from 'react';
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

export function Menu({ label, icon, items, head, align = 'end' }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const anchor = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    anchor.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
    const closeOutside = (event: PointerEvent) => {
      if (!anchor.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
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
    <div className={styles.anchor} ref={anchor}>
      <IconButton ref={trigger} icon={icon} label={label} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)} />
      {open && (
        <div className={`${styles.menu} ${styles[align]}`}>
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
