import { Button as CarbonButton } from '@carbon/react/es/components/Button/index.js';
import type { ComponentType, ReactNode, Ref } from 'react';

const KINDS = { primary: 'primary', secondary: 'secondary', quiet: 'ghost', danger: 'danger' } as const;
const SIZES = { small: 'sm', medium: 'md' } as const;

export interface ButtonProps {
  children: ReactNode;
  kind?: keyof typeof KINDS;
  size?: keyof typeof SIZES;
  icon?: ComponentType;
  type?: 'button' | 'submit';
  disabled?: boolean;
  onClick?: () => void;
  ref?: Ref<HTMLButtonElement>;
  'aria-pressed'?: boolean;
  'aria-expanded'?: boolean;
  'aria-keyshortcuts'?: string;
  title?: string;
}

export function Button({ children, kind = 'primary', size = 'small', icon, type = 'button', ...rest }: ButtonProps) {
  return (
    <CarbonButton kind={KINDS[kind]} size={SIZES[size]} type={type} renderIcon={icon} {...rest}>
      {children}
    </CarbonButton>
  );
}
