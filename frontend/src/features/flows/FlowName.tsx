import { Link } from 'react-router';
import { useI18n } from '@/i18n/I18n';
import styles from './FlowsPage.module.css';

/** The name of a flow and, where an upgrade brought a newer shipped version, the way to it. */
export function FlowName({ flow }: { flow: { key: string; name: string; shippedVersionOffered: boolean } }) {
  const { t } = useI18n();
  return (
    <span className={styles.name}>
      {flow.name}
      {flow.shippedVersionOffered && <Link to={`/flows/${flow.key}/offer`}>{t('flows.offer')}</Link>}
    </span>
  );
}
