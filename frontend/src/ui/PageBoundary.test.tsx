import { render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { PageBoundary } from './PageBoundary';

function Broken(): never {
  throw new Error('Unable to preload CSS');
}

afterEach(() => vi.restoreAllMocks());

test('a page that cannot be shown leaves what is around it, and another one is shown', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const at = (place: string) => (
    <>
      <nav>Around it</nav>
      <PageBoundary place={place}>{place === '/broken' ? <Broken /> : <p>The other page</p>}</PageBoundary>
    </>
  );
  const { rerender } = render(at('/broken'));

  expect(screen.getByText('Around it')).toBeVisible();
  expect(screen.getByText('This page could not be shown')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Load it again' })).toBeVisible();

  rerender(at('/other'));
  expect(screen.getByText('The other page')).toBeVisible();
});

test('without a connection it says so', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  render(
    <PageBoundary place="/broken">
      <Broken />
    </PageBoundary>,
  );

  expect(screen.getByText('No connection: this page was not loaded yet')).toBeVisible();
});
