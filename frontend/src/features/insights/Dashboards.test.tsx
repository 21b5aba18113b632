import { screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect, test, vi } from 'vitest';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { AssistantReportPage } from './AssistantReportPage';
import { AvailabilityPage } from './AvailabilityPage';
import { BacklogPage } from './BacklogPage';
import { CrmCasesPage } from './CrmCasesPage';
import { CrmReportPage } from './CrmReportPage';
import { FlowOutcomesPage } from './FlowOutcomesPage';
import { FunnelCasesPage } from './FunnelCasesPage';
import { FunnelPage } from './FunnelPage';
import { LeftCasesPage } from './LeftCasesPage';

// jsdom measures nothing, so nothing can be drawn; the table below says the same
vi.mock('@/ui/chart/Drawing', () => ({ default: () => null }));

const PERIOD = 'from=2026-11-01&to=2026-11-30';

const open = (page: ReactElement, more = '') => renderPage(startMockServer(), page, { path: '/', at: `/?${PERIOD}${more}`, as: 'frank' });

const row = async (table: string, name: string) => {
  const regions = await screen.findAllByRole('region', { name: table });
  return within(within(regions.at(-1) as HTMLElement).getByRole('row', { name: new RegExp(`^${name}`) }));
};

const cells = async (table: string, name: string) => (await row(table, name)).getAllByRole('cell').map((cell) => cell.textContent);

test('what is left leads to its cases by age, and says for whom it waits', async () => {
  open(<BacklogPage />, '&team=orders');
  expect(await screen.findByText(/^7 cases are left\. The oldest was opened on/)).toBeVisible();
  expect(await cells('What is left, by age', '3 to 7 days ago')).toEqual(['2', '0', '2']);
  expect(screen.getByRole('link', { name: 'More than 90 days ago' })).toHaveAttribute('href', `/insights/backlog/cases?${PERIOD}&team=orders&age=older`);
  expect(screen.queryByRole('link', { name: '1 to 3 days ago' })).toBeNull();
});

test('a chart says the same as a table', async () => {
  open(<BacklogPage />);
  const chart = await screen.findByRole('figure', { name: 'Opened and done' });
  const table = within(chart).getByRole('table', { hidden: true });
  const rows = within(table)
    .getAllByRole('row', { hidden: true })
    .map((each) => [...each.querySelectorAll('td')].map((cell) => cell.textContent));
  expect(rows).toEqual([[], ['9', '4'], ['3', '8']]);
});

test('cases of an unknown age are all of them', async () => {
  open(<LeftCasesPage />, '&age=ancient');
  expect(await screen.findByText('All that somebody has to do something about, the oldest first.')).toBeVisible();
  expect(await screen.findByRole('link', { name: 'C-100002' })).toHaveAttribute('href', '/cases/C-100002');
});

test('leads are told by stage, with what they lost on the way', async () => {
  open(<FunnelPage />);
  expect((await cells('How far they came', 'Offered to sales')).slice(0, 3)).toEqual(['95', '50%', '48%']);
  expect(screen.getByText('How they stand now: lost 120, open 61, won 19.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Won' })).toHaveAttribute('href', `/insights/funnel/cases?${PERIOD}&stage=won`);
});

test('a score that promised too much is called so', async () => {
  open(<FunnelPage />);
  expect(await cells('What scores were worth', '80–100')).toEqual(['30', '88%', '40%', '(25% to 58%)', 'Promised too much']);
  expect((await cells('What scores were worth', '0–19')).at(-1)).toBe('As it said');
});

test('the leads behind a score ask for that score', async () => {
  const server = startMockServer();
  renderPage(server, <FunnelCasesPage />, { path: '/', at: `/?${PERIOD}&fromScore=80&toScore=100`, as: 'frank' });
  expect(await screen.findByRole('heading', { name: 'Leads with a score of 80 to 100' })).toBeVisible();
  expect(await screen.findByRole('link', { name: 'C-100002' })).toBeVisible();
  expect(server.calls.some(({ path, query }) => path === '/api/insights/funnel/cases' && query.get('fromScore') === '80' && query.get('toScore') === '100')).toBe(true);
});

test('a difference that chance may have made is not called one', async () => {
  open(<FlowOutcomesPage />, '&flow=ticket-resolution');
  expect((await cells('Version 3', 'Resolved in time'))[1]).toMatch(/^May be chance/);
  expect((await cells('Version 3', 'Reopened'))[1]).toMatch(/^10% points less than version 2/);
  expect((await cells('Version 3', 'Satisfaction'))[0]).toBe('1 cases are too few to tell');
});

test('suggestions are told by what people did with them', async () => {
  open(<AssistantReportPage />);
  expect(await cells('Suggestions', 'Labels')).toEqual(['track_order', 'local-3', '200', '75% (30 of 40)', '25% (10 of 40)', '–', '75% (150 of 200)']);
  expect((await cells('Suggestions', 'Drafts')).slice(3)).toEqual(['–', '–', '25%', '0% (0 of 10)']);
  expect(screen.getByText(/^No provider was called/)).toBeVisible();
});

test('what does not stand as in the CRM leads to its cases', async () => {
  open(<CrmReportPage />);
  const waiting = within(await screen.findByRole('region', { name: 'Waiting' }));
  expect(waiting.getByRole('link', { name: 'Waiting, of 3 cases' })).toHaveAttribute('href', `/insights/crm/cases?${PERIOD}&state=waiting`);
  expect(within(screen.getByRole('region', { name: 'Twins' })).queryByRole('link')).toBeNull();
  expect((await cells('Connections', 'Sales org')).slice(0, 6)).toEqual(['95%', '95', '5', '12', '7.2 s', '1 hr 30 min']);
});

test('the cases between us and the CRM are listed by how they stand', async () => {
  open(<CrmCasesPage />, '&state=refused');
  expect(await screen.findByRole('heading', { name: 'Not taken' })).toBeVisible();
  expect(await screen.findByRole('link', { name: 'C-100007' })).toHaveAttribute('href', '/cases/C-100007');
});

test('an overdrawn budget says by how much, and when the product was away', async () => {
  open(<AvailabilityPage />);
  const up = within(await screen.findByRole('region', { name: 'May still be down' }));
  expect(up.getByText(/too much$/)).toBeVisible();
  expect(screen.getByText('Misses the goal of 99.9%')).toBeVisible();
  expect(await cells('Active users', 'Support agents')).toEqual(['4', '3.5']);
  expect(screen.queryByRole('combobox', { name: 'Team' })).toBeNull();
});
