import { useI18n } from '@/i18n/I18n';
import type { MessageKey } from '@/i18n/translate';
import { PageNav } from '@/ui/PageNav';

const PAGES: { to: string; label: MessageKey }[] = [
  { to: '/settings/webhooks', label: 'webhooks.title' },
  { to: '/settings/calendars', label: 'calendars.title' },
  { to: '/settings/assistant', label: 'assistant.settings' },
  { to: '/settings/connections', label: 'connections.title' },
  { to: '/settings/triggers', label: 'triggers.title' },
];

/** The pages of settings. */
export function SettingsNav() {
  const { t } = useI18n();
  return <PageNav label={t('nav.settings')} pages={PAGES.map(({ to, label }) => ({ to, label: t(label) }))} />;
}
