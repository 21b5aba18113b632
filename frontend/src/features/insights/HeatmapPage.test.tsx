import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { HeatmapPage } from './HeatmapPage';
import { StepRunsPage } from './StepRunsPage';

const AT = '/?from=2026-11-01&to=2026-11-30&flow=lead-qualification';

function open(at = AT, page = <HeatmapPage />) {
  const server = startMockServer();
  return { server, ...renderPage(server, page, { path: '/', at, as: 'frank' }) };
}

const names = async () => {
  const steps = within(await screen.findByRole('region', { name: 'Steps' }));
  await steps.findByRole('link', { name: 'Accept lead' });
  return steps.getAllByRole('rowheader').map(({ textContent }) => textContent);
};

test('the step that takes most time comes first, and leads to its runs', async () => {
  open();
  expect(await names()).toEqual(['Accept lead', 'Task_Gone', 'Score lead']);
  expect(screen.getByRole('link', { name: 'Accept lead' })).toHaveAttribute('href', '/insights/step-runs?from=2026-11-01&to=2026-11-30&flow=lead-qualification&step=Task_AcceptLead&measure=runs');
  expect(screen.getByText(/Steps that version 3 does not have.*: 1\./)).toBeVisible();
});

test('what is warm is chosen', async () => {
  const { user } = open();
  await user.selectOptions(await screen.findByLabelText('Warm is'), 'Failed');
  expect((await names())[0]).toBe('Score lead');
  expect(screen.getByRole('link', { name: 'Score lead' }).getAttribute('href')).toContain('measure=failures');
});

test('a version is asked for', async () => {
  const { server, user } = open();
  await names();
  await user.selectOptions(screen.getByLabelText('Version'), 'Version 2');
  await names();
  expect(server.calls.filter(({ path }) => path === '/api/insights/heatmap').map(({ query }) => query.get('version'))).toEqual([null, '2']);
});

test('a flow that nothing went through says so', async () => {
  open('/?flow=ticket-resolution');
  expect(await screen.findByText('Nothing went through this flow in the period')).toBeVisible();
});

test('runs are told with their cases', async () => {
  open(`${AT}&step=Task_AcceptLead&measure=runs`, <StepRunsPage />);
  const runs = within(await screen.findByRole('region', { name: 'Accept lead' }));
  expect(runs.getByRole('link', { name: 'C-100002' })).toHaveAttribute('href', '/cases/C-100002');
  expect(runs.getByRole('row', { name: /C-100002 .* 1 day 1 hr/ })).toBeVisible();
});
