import type { Change, ChangeKind, Detail } from '@/bpmn/modelDifference';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import styles from './OfferPage.module.css';

const TONES = { added: 'good', removed: 'danger', changed: 'warn' } as const satisfies Record<ChangeKind, string>;

function DetailLine({ detail }: { detail: Detail }) {
  const { t, word } = useI18n();
  const [kind = '', ...name] = detail.what.split(':');
  const what = kind === 'column' ? name.join(':') : [word('difference.what', kind), ...name].join(' ');
  return (
    <li>
      <span className={styles.what}>{what}:</span> <del>{detail.before ?? t('difference.nothing')}</del>
      <span aria-hidden="true"> → </span>
      <ins>{detail.after ?? t('difference.nothing')}</ins>
    </li>
  );
}

/** What is different, in plain words. */
export function ChangeList({ changes }: { changes: Change[] }) {
  const { t, word } = useI18n();
  return (
    <ul className={styles.changes} aria-label={t('difference.title')}>
      {changes.map((change) => (
        <li key={change.id} className={styles.change}>
          <div className={styles.head}>
            <Badge tone={TONES[change.kind]}>{t(`diagram.${change.kind}`)}</Badge>
            <span>{word('elementType', change.type)}</span>
            <strong>{change.name}</strong>
          </div>
          {change.details.length > 0 && (
            <ul className={styles.details}>
              {change.details.map((detail) => (
                <DetailLine key={detail.what} detail={detail} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
