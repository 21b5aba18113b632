import { useI18n } from '@/i18n/I18n';
import { TextBox } from '@/ui/TextBox';
import { TextField } from '@/ui/TextField';
import styles from './Assistant.module.css';
import type { DraftText } from './connectionDraft';
import type { DraftField } from './ConnectionSignIn';

/** What flows may call there, and how long and how large an answer may be. */
export function RestTerms({ field }: { field: (name: DraftText) => DraftField }) {
  const { t } = useI18n();
  return (
    <>
      <TextBox rows={3} maxLength={2000} placeholder="/api/v1" required help={t('connections.pathPrefixes.help')} {...field('pathPrefixes')} />
      <div className={styles.pair}>
        <TextField type="number" placeholder="10" help={t('connections.timeoutSeconds.help')} {...field('timeoutSeconds')} />
        <TextField type="number" placeholder="256" help={t('connections.answerKilobytes.help')} {...field('answerKilobytes')} />
      </div>
    </>
  );
}
