import { TextInput } from '@carbon/react/es/components/TextInput/index.js';
import { useId, type Ref } from 'react';

export interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'tel' | 'password' | 'datetime-local' | 'number';
  name?: string;
  autoComplete?: string;
  required?: boolean;
  readOnly?: boolean;
  maxLength?: number;
  error?: string;
  help?: string;
  placeholder?: string;
  ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, onChange, error, help, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <TextInput
      id={id}
      labelText={label}
      size="md"
      invalid={error !== undefined}
      invalidText={error}
      helperText={help}
      onChange={(event) => onChange(event.target.value)}
      {...rest}
    />
  );
}
