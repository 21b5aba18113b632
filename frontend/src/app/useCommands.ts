import { useNavigate } from 'react-router';
import { useMay } from '@/api/actor';
import { useCaseSearch } from '@/features/cases/useCaseSearch.query';
import { useSignOut } from '@/features/session/useSignOut.mutation';
import { useI18n } from '@/i18n/I18n';
import { usePreferences } from './preferences';
import { useStartFlow } from './StartFlow';

export interface Command {
  id: string;
  label: string;
  hint: string;
  run: () => void;
}

/** Everything the palette offers for what was typed: places, switches and matching cases. */
export function useCommands(query: string): Command[] {
  const { t } = useI18n();
  const may = useMay();
  const navigate = useNavigate();
  const { setTheme, setLocale } = usePreferences();
  const signOut = useSignOut();
  const startFlow = useStartFlow();
  const cases = useCaseSearch(query);
  const place = (id: string, path: string, label: string): Command => ({ id, label, hint: t('palette.go'), run: () => void navigate(path) });
  const action = (id: string, label: string, run: () => void): Command => ({ id, label, hint: t('palette.do'), run });
  const fixed = [
    ...(may('tasks:work') ? [place('tasks', '/tasks', t('nav.tasks')), place('mine', '/tasks?view=mine', t('view.mine'))] : []),
    ...(startFlow ? [action('start-flow', t('flows.start'), () => startFlow())] : []),
    place('cases', '/cases', t('nav.cases')),
    ...(may('cases:open') ? [place('new', '/cases/new', t('ticket.new')), place('new-lead', '/leads/new', t('lead.new'))] : []),
    ...(may('knowledge:read') ? [place('knowledge', '/knowledge', t('nav.knowledge'))] : []),
    ...(may('flows:read') ? [place('flows', '/flows', t('nav.flows'))] : []),
    ...(may('insights:read') ? [place('ledger', '/assistant/suggestions', t('ledger.title')), place('trust', '/assistant/trust', t('trust.title')), place('model', '/assistant/model', t('model.title'))] : []),
    ...(may('operations:manage') ? [place('incidents', '/operations/incidents', t('incidents.title')), place('work', '/operations/work', t('work.title')), place('parked', '/operations/parked', t('parked.title'))] : []),
    place('docs', '/api/docs', t('docs.title')),
    action('light', t('palette.light'), () => setTheme('light')),
    action('dark', t('palette.dark'), () => setTheme('dark')),
    action('english', 'English', () => setLocale('en')),
    action('german', 'Deutsch', () => setLocale('de')),
    action('sign-out', t('session.signOut'), () => signOut.mutate()),
  ];
  const wanted = query.trim().toLowerCase();
  const found = (cases.data ?? []).map((file) => place(file.number, `/cases/${file.number}`, `${file.number} · ${file.subject}`));
  return [...fixed.filter((command) => command.label.toLowerCase().includes(wanted)), ...found];
}
