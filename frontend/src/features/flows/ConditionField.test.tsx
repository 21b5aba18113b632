import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import type { Fact } from '@/bpmn/flowParts';
import { ConditionField } from './ConditionField';
import { FactField } from './FactField';
import { TimeField } from './TimeField';

const FACTS: Fact[] = [
  { name: 'tier', label: 'Customer tier', type: 'string', choices: ['gold', 'vip', 'standard'] },
  { name: 'priority', label: 'Priority', type: 'integer', choices: [] },
  { name: 'claimed', label: 'Somebody has it', type: 'boolean', choices: [] },
  { name: 'solutionDueAt', label: 'Solution due', type: 'date', choices: [] },
  { name: 'note', label: 'Note', type: 'string', choices: [] },
];

function Kept({ start, field }: { start: string; field: (value: string, onChange: (value: string) => void) => ReactNode }) {
  const [value, setValue] = useState(start);
  return (
    <>
      {field(value, setValue)}
      <output>{value}</output>
    </>
  );
}

const condition = (start: string) => render(<Kept start={start} field={(value, onChange) => <ConditionField value={value} facts={FACTS} onChange={onChange} />} />);
const written = () => screen.getByRole('status').textContent;

test('a sentence is put together without typing an expression', async () => {
  condition('');
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Add a condition' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'Customer tier');
  expect(written()).toBe('');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Value' }), 'VIP');
  expect(written()).toBe("${tier == 'vip'}");
  await user.click(screen.getByRole('button', { name: 'Add a condition' }));
  const second = within(screen.getAllByRole('group', { name: 'Condition' })[1] as HTMLElement);
  await user.selectOptions(second.getByRole('combobox', { name: 'What' }), 'Priority');
  await user.selectOptions(second.getByRole('combobox', { name: 'How' }), 'is at least');
  await user.type(second.getByRole('spinbutton', { name: 'Value' }), '70{Enter}');
  expect(written()).toBe("${tier == 'vip' and priority >= 70}");
  await user.selectOptions(screen.getByRole('combobox', { name: 'How the conditions belong together' }), 'or');
  expect(written()).toBe("${tier == 'vip' or priority >= 70}");
});

test('what is in the model is told as a sentence', () => {
  condition("${(tier == 'gold' or tier == 'vip') and not claimed}");
  expect(screen.getAllByRole('combobox', { name: 'How' }).map((field) => (field as HTMLSelectElement).selectedOptions[0]?.textContent)).toEqual(['is one of', 'is not true']);
  expect(screen.getByRole('checkbox', { name: 'gold' })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'standard' })).not.toBeChecked();
});

test('an incomplete row says that the condition from before counts', async () => {
  condition("${tier == 'vip'}");
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Add a condition' }));
  expect(screen.getByText(/Not complete yet/)).toBeVisible();
  expect(written()).toBe("${tier == 'vip'}");
});

test('what no sentence can say stays text, and a mistake is explained', async () => {
  condition('${priority + 10 > 80}');
  const user = userEvent.setup();
  const text = screen.getByRole('textbox', { name: 'Condition as text' });
  await user.clear(text);
  await user.type(text, 'tier == gold');
  await user.tab();
  expect(screen.getByText(/it has to begin with/)).toBeVisible();
  expect(written()).toBe('${priority + 10 > 80}');
  await user.click(screen.getByRole('button', { name: 'Start over as a sentence' }));
  expect(written()).toBe('');
  expect(screen.getByRole('button', { name: 'Add a condition' })).toBeVisible();
});

test('a value is picked from the case or typed, and the panel writes the expression', async () => {
  render(<Kept start="" field={(value, onChange) => <FactField label="Reason" value={value} facts={FACTS} onChange={(next) => onChange(next ?? '(nothing)')} />} />);
  const user = userEvent.setup();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Reason' }), 'From the case: Customer tier');
  expect(written()).toBe('${tier}');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Reason' }), 'A text');
  await user.type(screen.getByRole('textbox', { name: 'Text for “Reason”' }), 'because{Enter}');
  expect(written()).toBe('because');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Reason' }), 'Nothing');
  expect(written()).toBe('(nothing)');
});

test('a number is typed where a number is asked for, and nothing has a meaning', async () => {
  render(<Kept start="" field={(value, onChange) => <FactField label="Priority" value={value === '' ? null : value} unset="Medium (50)" typed={{ label: 'A number', of: 'Priority, 0 to 100', type: 'number' }} facts={FACTS} onChange={(next) => onChange(next ?? '')} />} />);
  const user = userEvent.setup();
  expect(screen.getByRole('combobox', { name: 'Priority' })).toHaveDisplayValue('Medium (50)');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Priority' }), 'A number');
  await user.type(screen.getByRole('spinbutton', { name: 'Priority, 0 to 100' }), '70{Enter}');
  expect(written()).toBe('70');
});

test('a time is said in plain words', async () => {
  render(<Kept start="" field={(value, onChange) => <TimeField label="Due" value={value} facts={FACTS} optional onChange={onChange} />} />);
  const user = userEvent.setup();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Due' }), 'After some time');
  await user.clear(screen.getByRole('spinbutton', { name: 'How many' }));
  await user.type(screen.getByRole('spinbutton', { name: 'How many' }), '3{Enter}');
  expect(written()).toBe('P3D');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Unit' }), 'hours');
  expect(written()).toBe('PT3H');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Unit' }), 'working days');
  expect(written()).toBe('${workingDays(3)}');
  expect(screen.getByText(/calendar of the team/)).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Unit' }), 'working hours');
  expect(written()).toBe('${workingHours(3)}');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Due' }), 'At a deadline of the case');
  expect(written()).toBe('${solutionDueAt}');
});
