import { Search } from '@carbon/react/es/components/Search/index.js';
import { useEffect, useState, type Ref } from 'react';
import { useI18n } from '@/i18n/I18n';

const SETTLED_AFTER_MS = 250;

export interface SearchFieldProps {
  label: string;
  value: string;
  /** Called when typing has settled, not on every key. */
  onSearch: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
  size?: 'sm' | 'md';
}

export function SearchField({ label, value, onSearch, ref, size = 'sm' }: SearchFieldProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return undefined;
    const settled = setTimeout(() => onSearch(typed), SETTLED_AFTER_MS);
    return () => clearTimeout(settled);
  }, [typed, value, onSearch]);
  return (
    <Search
      ref={ref}
      size={size}
      labelText={label}
      placeholder={label}
      closeButtonLabelText={t('action.clearSearch')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onClear={() => setTyped('')}
    />
  );
}
