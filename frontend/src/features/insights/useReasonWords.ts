import { useI18n } from '@/i18n/I18n';
import { usePlaceNames } from './usePlaceNames';

const WORDS: Record<string, string> = { type: 'insights.type', priority: 'priority', channel: 'channel', language: 'language', tier: 'tier', weekday: 'weekday' };

/** Which runs have a value of a trait, in words such as "Cases of team Billing". */
export function useReasonWords() {
  const { t, word } = useI18n();
  const places = usePlaceNames();
  return (trait: string, value: string): string => {
    if (value === 'yes' || value === 'no') return word(`why.who.${trait}`, value);
    const named = trait === 'team' ? places.team(value) : trait === 'category' ? places.category(value) : WORDS[trait] ? word(WORDS[trait], value) : value.replace('-', '–');
    const place = value === '-' ? t('insights.none') : named;
    return word('why.who', trait).replace('{value}', () => place);
  };
}
