import { useCategories } from '@/api/useCategories.query';
import { useTeams } from '@/api/useTeams.query';
import { useI18n } from '@/i18n/I18n';

/** How the teams and categories of counted cases are called; a dash stays a dash. */
export function usePlaceNames() {
  const { locale } = useI18n();
  const teams = useTeams();
  const categories = useCategories();
  return {
    team: (id: string) => teams.data?.find((team) => team.id === id)?.name ?? id,
    category: (id: string) => categories.data?.find((category) => category.id === id)?.name[locale] ?? id,
  };
}
