import { useI18n } from '@/i18n/I18n';
import { useNow } from './useNow';

/** A moment told relative to now, with the exact time in the title. */
export function When({ at }: { at: string }) {
  const { relativeTime, dateTime } = useI18n();
  return (
    <time dateTime={at} title={dateTime(at)}>
      {relativeTime(at, useNow())}
    </time>
  );
}
