import { useCategories } from '@/api/useCategories.query';
import { useTeams } from '@/api/useTeams.query';
import { useI18n } from '@/i18n/I18n';

/** How the teams, categories and intents of counted cases are called; a dash stays a dash. */
export function usePlaceNames() {
  const { locale } = useI18n();
  const teams = useTeams();
  const categories = useCategories();
  return {
    team: (id: string) => teams.data?.find((team) => team.id === id)?.name ?? id,
    intent: (id: string) => categories.data?.flatMap(({ intents }) => intents).find((intent) => intent.id === id)?.name[locale] ?? id,
    category: (id: string) => categories.data?.find((category) => category.id === id)?.name[locale] ?? id,
  };
}
