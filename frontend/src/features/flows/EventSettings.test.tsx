import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import type { FlowParts } from '@/bpmn/flowParts';
import type { Step } from '@/bpmn/stepProperties';
import { EventSettings } from './EventSettings';

const PARTS: FlowParts = { templates: [], connectors: [], teams: [], forms: [], decisions: [], processes: [] };

function Kept({ start }: { start: Partial<Step> }) {
  const [step, setStep] = useState<Step>({ id: 'Event_1', type: 'bpmn:IntermediateCatchEvent', name: '', documentation: '', ...start });
  return (
    <>
      <EventSettings step={step} parts={PARTS} facts={[]} onOpenFlow={() => undefined} onChange={(change) => change.what === 'timer' && setStep({ ...step, timer: change.value, name: change.name ?? step.name })} />
      <output>{`${step.name} | ${step.timer ?? ''}`}</output>
    </>
  );
}

const shown = () => screen.getByRole('status').textContent;

test('a wait in working days is drawn with its time', async () => {
  render(<Kept start={{ name: 'Wait', timer: 'P1D' }} />);
  const user = userEvent.setup();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Unit' }), 'working days');
  expect(shown()).toBe('After 1 working day | ${workingDays(1)}');
  await user.clear(screen.getByRole('spinbutton', { name: 'How many' }));
  await user.type(screen.getByRole('spinbutton', { name: 'How many' }), '3{Enter}');
  expect(shown()).toBe('After 3 working days | ${workingDays(3)}');
  await user.selectOptions(screen.getByRole('combobox', { name: 'When' }), 'At a fixed moment');
  expect(shown()).toMatch(/^Wait \| \d{4}-/);
});

test('a name that somebody wrote stays, and more than the gate admits is not written', async () => {
  render(<Kept start={{ type: 'bpmn:BoundaryEvent', interrupting: false, name: 'Remind the customer', timer: 'PT2000H' }} />);
  await userEvent.setup().selectOptions(screen.getByRole('combobox', { name: 'Unit' }), 'working hours');
  expect(shown()).toBe('Remind the customer | ${workingHours(999)}');
});

test('a flow that a time starts belongs to no team and has no working time', () => {
  render(<Kept start={{ type: 'bpmn:StartEvent', timer: 'P1D' }} />);
  expect(screen.queryByRole('option', { name: 'working days' })).toBeNull();
  expect(screen.getByRole('option', { name: 'days' })).toBeInTheDocument();
});
