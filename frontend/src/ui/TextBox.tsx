import { TextArea } from '@carbon/react/es/components/TextArea/index.js';
import { useId, type Ref } from 'react';

export interface TextBoxProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  rows?: number;
  required?: boolean;
  error?: string;
  help?: string;
  placeholder?: string;
  maxLength?: number;
  ref?: Ref<HTMLTextAreaElement>;
}

export function TextBox({ label, onChange, error, help, ...rest }: TextBoxProps) {
  const id = useId();
  return (
    <TextArea
      id={id}
      labelText={label}
      invalid={error !== undefined}
      invalidText={error}
      helperText={help}
      onChange={(event) => onChange(event.target.value)}
      {...rest}
    />
  );
}
