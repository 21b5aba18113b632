import type { ComponentType, Ref } from 'react';
import styles from './IconButton.module.css';

export interface IconButtonProps {
  icon: ComponentType;
  label: string;
  onClick?: () => void;
  ref?: Ref<HTMLButtonElement>;
  'aria-disabled'?: boolean;
  'aria-expanded'?: boolean;
  'aria-haspopup'?: 'menu' | 'dialog';
  'aria-pressed'?: boolean;
}

export function IconButton({ icon: Icon, label, ...rest }: IconButtonProps) {
  return (
    <button type="button" className={styles.button} aria-label={label} title={label} {...rest}>
      <Icon />
    </button>
  );
}
