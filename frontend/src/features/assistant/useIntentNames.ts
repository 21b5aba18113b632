import { useCategories } from '@/api/useCategories.query';
import { useI18n } from '@/i18n/I18n';

/** The reader's words for the ids of intents; the id itself until the words are there. */
export function useIntentNames(): (intent: string) => string {
  const { locale, t } = useI18n();
  const { data: categories } = useCategories();
  const intents = categories?.flatMap((category) => category.intents) ?? [];
  return (id) => (id === 'off-topic' ? t('assistant.offTopic') : (intents.find((intent) => intent.id === id)?.name[locale] ?? id));
}
