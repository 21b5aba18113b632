import { Select } from '@carbon/react/es/components/Select/index.js';
import { useId } from 'react';

export interface Choice {
  value: string;
  label: string;
}

export interface SelectFieldProps {
  label: string;
  value: string;
  choices: Choice[];
  onChange: (value: string) => void;
  hideLabel?: boolean;
  error?: string;
}

export function SelectField({ label, value, choices, onChange, hideLabel = false, error }: SelectFieldProps) {
  const id = useId();
  return (
    <Select
      id={id}
      labelText={label}
      hideLabel={hideLabel}
      size={hideLabel ? 'sm' : 'md'}
      value={value}
      invalid={error !== undefined}
      invalidText={error}
      onChange={(event) => onChange(event.target.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} className="cds--select-option">
          {choice.label}
        </option>
      ))}
    </Select>
  );
}
