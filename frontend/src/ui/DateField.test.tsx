import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { I18nProvider } from '@/i18n/I18n';
import { DateField } from './DateField';

function Field({ changed }: { changed: (value: string) => void }) {
  const [value, setValue] = useState('2026-11-30');
  const change = (next: string) => {
    setValue(next);
    changed(next);
  };
  return <DateField label="Ended from" value={value} onChange={change} />;
}

test('a day is shown without doubt, written as people write it, and nonsense is said to be none', async () => {
  const changes: string[] = [];
  const user = userEvent.setup();
  render(
    <I18nProvider locale="en">
      <Field changed={(value) => changes.push(value)} />
    </I18nProvider>,
  );
  const field = screen.getByRole('textbox', { name: 'Ended from' });
  expect(field).toHaveValue('30 Nov 2026');
  await user.clear(field);
  await user.type(field, '1.12.2026');
  await user.tab();
  expect(field).toHaveValue('1 Dec 2026');
  expect(changes).toEqual(['', '2026-12-01']);
  await user.clear(field);
  await user.type(field, 'soon');
  expect(screen.getByText('Not a day. Write it like 30 Nov 2026.')).toBeVisible();
});
