import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { PageNav } from './PageNav';

describe('PageNav', () => {
  it('marks the page one is at, and says how much waits at another', () => {
    const pages = [
      { to: '/articles', label: 'Articles', exact: true },
      { to: '/articles/drafts', label: 'Drafts', count: 3 },
      { to: '/articles/gaps', label: 'Gaps', count: 0 },
    ];
    render(
      <MemoryRouter initialEntries={['/articles/drafts/7']}>
        <PageNav label="Knowledge" pages={pages} />
      </MemoryRouter>,
    );

    expect(screen.getByRole('navigation', { name: 'Knowledge' })).toBeVisible();
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent.trim())).toEqual(['Articles', 'Drafts 3', 'Gaps']);
    expect(screen.getByRole('link', { current: 'page' })).toHaveAccessibleName('Drafts 3');
  });
});
