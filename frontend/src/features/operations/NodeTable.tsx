import type { ClusterNode } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import cards from '@/ui/CardTable.module.css';
import { When } from '@/ui/When';
import styles from './Operations.module.css';

/** The nodes of the last day; one that went without taking its leave is silent. */
export function NodeTable({ nodes }: { nodes: ClusterNode[] }) {
  const { t } = useI18n();
  return (
    <section>
      <h2>{t('nodes.title')}</h2>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('nodes.title')}>
        <table className={`${styles.table} ${cards.cards}`}>
          <thead>
            <tr>
              {(['node', 'state', 'version', 'started', 'seen'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`nodes.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {nodes.map((node) => (
              <tr key={node.id}>
                <th scope="row">
                  {node.name}
                  {!node.works && <span className={styles.soft}>{t('nodes.answersOnly')}</span>}
                </th>
                <td data-label={t('nodes.state')}>
                  <Badge tone={node.alive ? 'good' : 'danger'}>{t(node.alive ? 'nodes.alive' : 'nodes.gone')}</Badge>
                </td>
                <td data-label={t('nodes.version')}>{node.version}</td>
                <td data-label={t('nodes.started')}>
                  <When at={node.startedAt} />
                </td>
                <td data-label={t('nodes.seen')}>
                  <When at={node.seenAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
