import { useI18n } from '@/i18n/I18n';
import type { MessageKey } from '@/i18n/translate';
import { PageNav } from '@/ui/PageNav';

const PAGES: { to: string; label: MessageKey }[] = [
  { to: '/assistant/suggestions', label: 'ledger.title' },
  { to: '/assistant/trust', label: 'trust.title' },
  { to: '/assistant/model', label: 'model.title' },
];

/** The pages about the assistant. */
export function AssistantNav() {
  const { t } = useI18n();
  return <PageNav label={t('nav.assistant')} pages={PAGES.map(({ to, label }) => ({ to, label: t(label) }))} />;
}
