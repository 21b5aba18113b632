import type { ApiSchema } from '@/api/description';
import { useI18n } from '@/i18n/I18n';
import { nameOf, typesOf } from './schemas';

/** Says what kind of value a schema stands for. */
export function useTypeWords() {
  const { t } = useI18n();
  const choices = (schemas: ApiSchema[]): string => schemas.map(words).reduce((left, right) => t('docs.or', { left, right }));
  function words(schema: ApiSchema): string {
    if (schema.$ref) return nameOf(schema) ?? '';
    if (schema.enum) return t('docs.oneOf', { values: schema.enum.map(String).join(', ') });
    const options = schema.anyOf ?? schema.oneOf;
    if (options && options.length > 0) return choices(options);
    if (schema.items) return t('docs.listOf', { type: words(schema.items) });
    if (typeof schema.additionalProperties === 'object') return t('docs.mapOf', { type: words(schema.additionalProperties) });
    const plain = typesOf(schema)
      .sort((a, b) => Number(a === 'null') - Number(b === 'null'))
      .map((type) => (type !== 'null' && schema.format ? `${type} (${schema.format})` : type))
      .reduce((left, right) => (left ? t('docs.or', { left, right }) : right), '');
    return [plain || t('docs.anySchema'), ...(schema.maxLength ? [t('docs.atMost', { max: schema.maxLength })] : [])].join(', ');
  }
  return words;
}
