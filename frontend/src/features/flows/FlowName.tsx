import { useState } from 'react';
import { useMay } from '@/api/actor';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import styles from './FlowsPage.module.css';
import { ShippedVersionDialog } from './ShippedVersionDialog';

/** The name of a flow and, where an upgrade brought a newer shipped version, the way to it. */
export function FlowName({ flow }: { flow: { key: string; name: string; version: number; shippedVersionOffered: boolean } }) {
  const { t } = useI18n();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  return (
    <span className={styles.name}>
      {flow.name}
      {flow.shippedVersionOffered &&
        (may('flows:release') ? (
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {t('flows.offer')}
          </Button>
        ) : (
          <Badge tone="accent">{t('flows.offer')}</Badge>
        ))}
      {asking && <ShippedVersionDialog flow={flow} onClose={() => setAsking(false)} />}
    </span>
  );
}
