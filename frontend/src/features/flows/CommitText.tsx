import { useState } from 'react';
import { TextBox } from '@/ui/TextBox';
import { TextField } from '@/ui/TextField';

export interface CommitTextProps {
  label: string;
  value: string;
  /** Called when the field is left or Enter is pressed, so that one deed is one step of undo. */
  onCommit: (value: string) => void;
  help?: string;
  rows?: number;
  error?: string;
  maxLength?: number;
  type?: 'text' | 'number' | 'datetime-local';
  placeholder?: string;
}

/** A text that counts once it is typed. */
export function CommitText({ label, value, onCommit, help, rows, error, maxLength = 255, type = 'text', placeholder }: CommitTextProps) {
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  const commit = () => typed.trim() !== value && onCommit(typed.trim());
  return (
    <div onBlur={commit} onKeyDown={(event) => event.key === 'Enter' && !rows && commit()}>
      {rows ? (
        <TextBox label={label} value={typed} onChange={setTyped} rows={rows} maxLength={4000} error={error} placeholder={placeholder} />
      ) : (
        <TextField label={label} value={typed} onChange={setTyped} help={help} error={error} maxLength={maxLength} type={type} placeholder={placeholder} />
      )}
    </div>
  );
}
