import { useI18n } from '@/i18n/I18n';
import type { MessageKey } from '@/i18n/translate';
import { useNow } from '@/ui/useNow';

/** A moment in a few words around it, with the exact time in the title. */
export function Moment({ label, at }: { label: MessageKey; at: string }) {
  const { t, relativeTime, dateTime } = useI18n();
  return (
    <time dateTime={at} title={dateTime(at)}>
      {t(label, { when: relativeTime(at, useNow()) })}
    </time>
  );
}
