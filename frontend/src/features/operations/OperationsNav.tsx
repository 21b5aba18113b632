import { useI18n } from '@/i18n/I18n';
import type { MessageKey } from '@/i18n/translate';
import { PageNav } from '@/ui/PageNav';

const PAGES: { to: string; label: MessageKey }[] = [
  { to: '/operations/incidents', label: 'incidents.title' },
  { to: '/operations/work', label: 'work.title' },
  { to: '/operations/parked', label: 'parked.title' },
];

/** The pages of the control room. */
export function OperationsNav() {
  const { t } = useI18n();
  return <PageNav label={t('nav.operations')} pages={PAGES.map(({ to, label }) => ({ to, label: t(label) }))} />;
}
