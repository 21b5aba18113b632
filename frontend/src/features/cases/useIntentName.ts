import { useCategories } from '@/api/useCategories.query';
import { useI18n } from '@/i18n/I18n';

/** The reader's word for an intent's id; the id itself until the words are there. */
export function useIntentName(): (intent: string) => string {
  const { locale } = useI18n();
  const { data: categories } = useCategories();
  return (id) => categories?.flatMap((category) => category.intents).find((intent) => intent.id === id)?.name[locale] ?? id;
}
