import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { ReasonRunsPage } from './ReasonRunsPage';
import { WhySlowPage } from './WhySlowPage';

const AT = '/?from=2026-11-01&to=2026-11-30&flow=lead-qualification&step=Task_AcceptLead';

const open = (at = AT, page = <WhySlowPage />) => renderPage(startMockServer(), page, { path: '/', at, as: 'frank' });

test('reasons are sentences that lead to their runs', async () => {
  open();
  expect(await screen.findByText(/^Cases of team Orders & delivery are slow in 41\s?% of 220 runs, others in 8\s?% of 1,310\.$/)).toBeVisible();
  expect(screen.getByText('34 attributes were looked at; 2 set slow runs apart beyond chance.')).toBeVisible();
  expect(screen.getAllByText(/between 26 and 40 points/)).toHaveLength(2);
  expect(screen.getByRole('link', { name: 'See the runs: Cases of team Orders & delivery' })).toHaveAttribute('href', `/insights/why-slow/runs${AT.slice(1)}&trait=team&value=orders`);
  expect(screen.getByText(/^Cases with an attachment are slow/)).toBeVisible();
});

test('what is chance only is said', async () => {
  open(AT.replace('Task_AcceptLead', 'Task_ScoreLead'));
  expect(await screen.findByText('Nothing sets slow runs apart beyond chance')).toBeVisible();
});

test('the runs behind a reason lead to their cases', async () => {
  open(`${AT}&trait=team&value=orders`, <ReasonRunsPage />);
  expect(await screen.findByRole('heading', { name: 'Cases of team Orders & delivery' })).toBeVisible();
  expect(await screen.findByRole('link', { name: 'C-100002' })).toHaveAttribute('href', '/cases/C-100002');
});
