import { useState } from 'react';
import type { Failure } from '@/api/failure';
import { useWords } from '@/i18n/visitors/Visitors';

/** What stands in the fields of a form, and what is wrong with each of them. */
export function useFields<Name extends string>(empty: Record<Name, string>, needed: readonly NoInfer<Name>[], failure: Failure | null) {
  const { t } = useWords();
  const [values, setValues] = useState(empty);
  const [missing, setMissing] = useState<Name[]>([]);
  const refused = failure?.kind === 'invalid' ? failure.violations.map(({ field }) => field.replace('customer.', '')) : [];

  function wrong(name: Name): string | null {
    if (missing.includes(name)) return t('field.required');
    if (!refused.includes(name)) return null;
    return t(name === 'email' ? 'field.email' : 'field.refused');
  }

  const field = (name: Name) => ({
    id: name as string,
    value: values[name],
    wrong: wrong(name),
    onChange: (value: string) => {
      setValues((current) => ({ ...current, [name]: value }));
      setMissing((names) => names.filter((other) => other !== name));
    },
  });

  /** Shows what is missing, and goes to the first of it. */
  function isComplete(): boolean {
    const blank = needed.filter((name) => values[name].trim() === '');
    setMissing(blank);
    if (blank[0]) document.getElementById(blank[0])?.focus();
    return blank.length === 0;
  }

  /** Those of these fields that somebody wrote in. */
  const given = <Some extends Name>(...names: Some[]) =>
    Object.fromEntries(names.filter((name) => values[name].trim() !== '').map((name) => [name, values[name]])) as Partial<Record<Some, string>>;

  /** What no field says already. */
  const fault = refused.some((name) => name in empty) ? null : failure;

  return { values, field, isComplete, given, fault };
}
