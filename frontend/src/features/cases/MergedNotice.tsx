import { Link } from 'react-router';
import { useI18n } from '@/i18n/I18n';
import { Notice } from '@/ui/Notice';

/** Where a case went that goes on as part of another one. */
export function MergedNotice({ into }: { into: string }) {
  const { t } = useI18n();
  return (
    <Notice tone="info" title={t('case.merged', { number: into })} action={<Link to={`/cases/${into}`}>{t('case.merged.open', { number: into })}</Link>}>
      <p>{t('case.merged.text')}</p>
    </Notice>
  );
}
