import { useI18n } from '@/i18n/I18n';
import { When } from '@/ui/When';
import styles from './Insights.module.css';

interface Props {
  zone: string;
  /** Null while all figures are made anew. */
  readUntil: string | null;
  csv: string;
}

/** How fresh figures are, whose days they count, and the way to take them along. */
export function FigureAge({ zone, readUntil, csv }: Props) {
  const { t } = useI18n();
  return (
    <p className={styles.soft}>
      {t('insights.zone', { zone })}{' '}
      {readUntil === null ? (
        t('insights.madeAnew')
      ) : (
        <>
          {t('insights.read')} <When at={readUntil} />.
        </>
      )}{' '}
      <a href={csv} download>
        {t('insights.csv')}
      </a>
    </p>
  );
}
