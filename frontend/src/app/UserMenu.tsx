import { useNavigate } from 'react-router';
import { useActor, useMay } from '@/api/actor';
import { useSignOut } from '@/features/session/useSignOut.mutation';
import { useI18n } from '@/i18n/I18n';
import { IconButton } from '@/ui/IconButton';
import { Add, Contrast, User } from '@/ui/icons';
import { Menu } from '@/ui/Menu';
import { useAnnounce } from '@/ui/Toasts';
import { usePreferences } from './preferences';

const THEMES = ['system', 'light', 'dark'] as const;
const LANGUAGES = [
  ['en', 'English'],
  ['de', 'Deutsch'],
] as const;

export function UserMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const { t } = useI18n();
  const { user, teams } = useActor();
  const may = useMay();
  const navigate = useNavigate();
  const { theme, setTheme, locale, setLocale } = usePreferences();
  const signOut = useSignOut();
  const announce = useAnnounce();
  return (
    <>
      {may('cases:open') && <IconButton icon={Add} label={t('ticket.new')} onClick={() => void navigate('/cases/new')} />}
      <Menu
        icon={Contrast}
        label={t('shell.appearance')}
        items={THEMES.map((candidate) => ({ label: t(`theme.${candidate}`), checked: theme === candidate, onSelect: () => setTheme(candidate) }))}
      />
      <Menu
        icon={User}
        label={t('shell.account', { name: user.name })}
        head={
          <>
            <strong>{user.name}</strong>
            <br />
            {teams.map((team) => team.name).join(', ')}
          </>
        }
        items={[
          ...LANGUAGES.map(([id, label]) => ({ label, checked: locale === id, onSelect: () => setLocale(id) })),
          { label: t('shortcuts.title'), hint: '?', onSelect: onShortcuts },
          { label: t('docs.title'), onSelect: () => void navigate('/api/docs') },
          { label: t('session.signOut'), onSelect: () => signOut.mutate(undefined, { onError: announce.fail }) },
        ]}
      />
    </>
  );
}
