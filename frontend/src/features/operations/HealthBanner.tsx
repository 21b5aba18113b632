import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '@/api/actor';
import type { HealthNotice } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { IconButton } from '@/ui/IconButton';
import { Close, Warning } from '@/ui/icons';
import styles from './HealthBanner.module.css';
import { useHealthNotices } from './useWork.query';

const keyOf = ({ service, since }: HealthNotice) => `${service} ${since ?? ''}`;

function Outage({ notice, onHide }: { notice: HealthNotice; onHide: () => void }) {
  const { t } = useI18n();
  const may = useMay();
  return (
    <li className={styles.outage}>
      <Warning aria-hidden="true" />
      <p>
        <strong>{t(`outage.${notice.service}.title`)}.</strong> {t(`outage.${notice.service}.text`)}
        {may('operations:manage') && (
          <>
            {' '}
            <Link to="/operations/work">{t('outage.details')}</Link>
          </>
        )}
      </p>
      <IconButton icon={Close} label={t('outage.hide')} onClick={onHide} />
    </li>
  );
}

/** Says to everybody what is down, what works still and what waits; hidden, it comes back with the next outage. */
export function HealthBanner() {
  const { t } = useI18n();
  const notices = useHealthNotices();
  const [hidden, setHidden] = useState<string[]>([]);
  const shown = notices.data?.filter((notice) => !hidden.includes(keyOf(notice))) ?? [];
  return (
    <div role="status">
      {shown.length > 0 && (
        <section aria-label={t('outage.label')}>
          <ul className={styles.banner}>
            {shown.map((notice) => (
              <Outage key={keyOf(notice)} notice={notice} onHide={() => setHidden([...hidden, keyOf(notice)])} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
