import { Link } from 'react-router';
import type { ParkedWork } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { When } from '@/ui/When';
import styles from './Operations.module.css';

export interface ParkedTableProps {
  items: ParkedWork[];
  onRetry: (parked: ParkedWork) => void;
  onDiscard: (parked: ParkedWork) => void;
}

function Open({ parked }: { parked: ParkedWork }) {
  const { t } = useI18n();
  if (parked.caseNumber) return <Link to={`/cases/${parked.caseNumber}`}>{parked.caseNumber}</Link>;
  if (parked.byteCount === null) return <span className={styles.soft}>{t('parked.nothingToOpen')}</span>;
  return (
    <a href={`/api/operations/parked/${parked.kind}/${parked.id}/content`} download>
      {t('parked.open')}
    </a>
  );
}

export function ParkedTable({ items, onRetry, onDiscard }: ParkedTableProps) {
  const { t, word } = useI18n();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('parked.title')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('parked.what')}</th>
            <th scope="col">{t('parked.reason')}</th>
            <th scope="col">{t('parked.since')}</th>
            <th scope="col">{t('parked.open')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('parked.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((parked) => (
            <tr key={`${parked.kind}-${parked.id}`}>
              <th scope="row">
                {word('parkedKind', parked.kind)}
                <span className={styles.soft}>{parked.title}</span>
              </th>
              <td>{word('parkedReason', parked.reason)}</td>
              <td>
                <When at={parked.since} />
              </td>
              <td>
                <Open parked={parked} />
              </td>
              <td>
                <div className={styles.actions}>
                  <Button kind="secondary" onClick={() => onRetry(parked)}>
                    {t('parked.retry')}
                  </Button>
                  <Button kind="quiet" onClick={() => onDiscard(parked)}>
                    {t('parked.discard')}
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
