import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { I18nProvider } from '@/i18n/I18n';
import { Toasts } from '@/ui/Toasts';
import { PreferencesContext, usePreferencesState } from './preferences';
import { createQueryClient } from './queryClient';
import { SessionGate } from './SessionGate';

export function App() {
  const preferences = usePreferencesState();
  const [queryClient] = useState(createQueryClient);
  return (
    <PreferencesContext value={preferences}>
      <Suspense>
        <I18nProvider locale={preferences.locale}>
          <QueryClientProvider client={queryClient}>
            <Toasts>
              <BrowserRouter>
                <SessionGate />
              </BrowserRouter>
            </Toasts>
          </QueryClientProvider>
        </I18nProvider>
      </Suspense>
    </PreferencesContext>
  );
}
