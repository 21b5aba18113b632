import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { TextField } from '@/ui/TextField';
import { useAnnounce } from '@/ui/Toasts';
import styles from './CaseSatisfaction.module.css';
import { useSurveyLink } from './useSurveyLink.mutation';

/** A link for those whom mail does not reach, asked for on purpose because that goes on record. */
export function SurveyLink({ number }: { number: string }) {
  const { t } = useI18n();
  const { say } = useAnnounce();
  const link = useSurveyLink(number);

  async function copy(url: string) {
    await navigator.clipboard.writeText(url);
    say(t('satisfaction.copied'));
  }

  if (!link.data) {
    return (
      <div className={styles.link}>
        {link.error && <FailureNotice error={link.error} />}
        <div>
          <Button kind="secondary" disabled={link.isPending} onClick={() => link.mutate()}>
            {t('satisfaction.makeLink')}
          </Button>
        </div>
      </div>
    );
  }
  const { url } = link.data;
  return (
    <div className={styles.link}>
      <TextField label={t('satisfaction.link')} readOnly value={url} onChange={() => undefined} help={t('satisfaction.linkHint')} />
      {/* only where the page came over TLS or from this very machine */}
      {window.isSecureContext && (
        <div>
          <Button kind="secondary" onClick={() => void copy(url)}>
            {t('satisfaction.copy')}
          </Button>
        </div>
      )}
    </div>
  );
}
