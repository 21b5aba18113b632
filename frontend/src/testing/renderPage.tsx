import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense, type ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { ActorContext } from '@/api/actor';
import type { Locale } from '@/i18n/format';
import { I18nProvider } from '@/i18n/I18n';
import { Toasts } from '@/ui/Toasts';
import type { MockServer } from './mockServer';

export interface Place {
  path: string;
  at: string;
  as?: string;
  locale?: Locale;
}

/** Renders a page at an address as a signed-in person would see it. */
export function renderPage(server: MockServer, page: ReactNode, { path, at, as = 'alice', locale = 'en' }: Place) {
  const person = server.world.people.find(({ user }) => user.id === as);
  if (!person) throw new Error(`nobody is called ${as}`);
  server.actAs(as);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  render(
    <Suspense>
      <I18nProvider locale={locale}>
        <QueryClientProvider client={client}>
          <ActorContext value={person}>
            <Toasts>
              <MemoryRouter initialEntries={[at]}>
                <Routes>
                  <Route path={path} element={page} />
                </Routes>
              </MemoryRouter>
            </Toasts>
          </ActorContext>
        </QueryClientProvider>
      </I18nProvider>
    </Suspense>,
  );
  return { user: userEvent.setup(), client };
}
