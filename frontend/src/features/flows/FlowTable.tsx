import { Link } from 'react-router';
import type { FlowListing } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import cards from '@/ui/CardTable.module.css';
import { When } from '@/ui/When';
import styles from './FlowsPage.module.css';

function Draft({ draft }: { draft: FlowListing['draft'] }) {
  const { t } = useI18n();
  if (!draft) return <span className={styles.none}>–</span>;
  return (
    <span className={styles.stack}>
      {draft.lock ? <Badge tone="accent">{draft.lock.mine ? t('flows.lockedByYou') : t('flows.lockedBy', { name: draft.lock.holder.name })}</Badge> : <span>{draft.updatedBy.name}</span>}
      <span className={styles.soft}>
        <When at={draft.updatedAt} />
      </span>
    </span>
  );
}

function Starts({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  if (flow.version === 0) return <Badge tone="calm">{t('flows.unreleased')}</Badge>;
  const usual = flow.share === 100 && flow.startsVersion === flow.version;
  return (
    <span className={styles.stack}>
      {t('flows.versionOf', { version: flow.version, versions: flow.versions })}
      {!usual && <Badge tone="warn">{t('flows.startsShare', { version: flow.startsVersion, share: flow.share })}</Badge>}
    </span>
  );
}

function FlowRow({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  return (
    <tr>
      <th scope="row">
        <span className={styles.stack}>
          <Link to={`/flows/${flow.key}`} className={styles.name}>
            {flow.name}
          </Link>
          {flow.shippedVersionOffered && (
            <Link to={`/flows/${flow.key}/offer`} className={styles.offer}>
              {t('flows.offer')}
            </Link>
          )}
        </span>
      </th>
      <td data-label={t('flows.kind')}>{t(`flowKind.${flow.kind}`)}</td>
      <td className={styles.number} data-label={t('flows.version')}>
        <Starts flow={flow} />
      </td>
      <td className={styles.number} data-label={t('flows.running')}>{flow.kind === 'process' ? flow.running : <span className={styles.none}>–</span>}</td>
      <td className={styles.number} data-label={t('flows.incidents')}>{flow.incidents > 0 ? <Badge tone="danger">{flow.incidents}</Badge> : flow.kind === 'process' ? 0 : <span className={styles.none}>–</span>}</td>
      <td data-label={t('flows.draft')}>
        <Draft draft={flow.draft} />
      </td>
    </tr>
  );
}

/** Flows with where they stand. */
export function FlowTable({ flows }: { flows: FlowListing[] }) {
  const { t } = useI18n();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('nav.flows')}>
      <table className={`${styles.table} ${cards.cards}`}>
        <thead>
          <tr>
            <th scope="col">{t('flows.name')}</th>
            <th scope="col">{t('flows.kind')}</th>
            <th scope="col">{t('flows.version')}</th>
            <th scope="col">{t('flows.running')}</th>
            <th scope="col">{t('flows.incidents')}</th>
            <th scope="col">{t('flows.draft')}</th>
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <FlowRow key={flow.key} flow={flow} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
