import { Link, useNavigate } from 'react-router';
import { useMay } from '@/api/actor';
import type { FlowListing, FlowVersion } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import cards from '@/ui/CardTable.module.css';
import { OverflowMenuVertical } from '@/ui/icons';
import { Menu, type MenuItem } from '@/ui/Menu';
import { When } from '@/ui/When';
import styles from './Flows.module.css';
import { OutcomeFigures } from './OutcomeFigures';

interface VersionTableProps {
  flow: FlowListing;
  versions: FlowVersion[];
  onStart: (version: FlowVersion) => void;
}

function Who({ version }: { version: FlowVersion }) {
  const { t } = useI18n();
  return (
    <span className={styles.stack}>
      <span>{version.releasedBy?.name ?? t('versions.shipped')}</span>
      <span className={`${styles.soft} ${styles.small}`}>
        <When at={version.releasedAt} />
      </span>
      {version.approvedBy && <span className={`${styles.soft} ${styles.small}`}>{t('versions.approved', { name: version.approvedBy.name })}</span>}
    </span>
  );
}

function useItems(flow: FlowListing, versions: FlowVersion[], onStart: (version: FlowVersion) => void) {
  const { t } = useI18n();
  const may = useMay();
  const navigate = useNavigate();
  const base = `/flows/${flow.key}`;
  return (version: FlowVersion, index: number): MenuItem[] => {
    const previous = versions[index + 1];
    const latest = versions[0];
    const items: (MenuItem | false | undefined)[] = [
      previous && { label: t('versions.comparePrevious', { version: previous.version }), onSelect: () => void navigate(`${base}/compare?from=${previous.version}&to=${version.version}`) },
      latest && index > 0 && { label: t('versions.compareLatest', { version: latest.version }), onSelect: () => void navigate(`${base}/compare?from=${version.version}&to=${latest.version}`) },
      may('flows:release') && version.share < 100 && { label: t('versions.start'), onSelect: () => onStart(version) },
      may('flows:release') && flow.kind === 'process' && version.running > 0 && versions.length > 1 && { label: t('versions.move'), onSelect: () => void navigate(`${base}/migrations/new?from=${version.version}`) },
    ];
    return items.filter((item): item is MenuItem => Boolean(item));
  };
}

/** Versions, newest first. */
export function VersionTable({ flow, versions, onStart }: VersionTableProps) {
  const { t, number } = useI18n();
  const items = useItems(flow, versions, onStart);
  const process = flow.kind === 'process';
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('flows.tab.versions')}>
      <table className={`${styles.table} ${styles.roomy} ${cards.cards}`}>
        <thead>
          <tr>
            <th scope="col">{t('flows.version')}</th>
            <th scope="col">{t('versions.releasedBy')}</th>
            <th scope="col">{t('versions.reason')}</th>
            {process && <th scope="col">{t('versions.share')}</th>}
            {process && <th scope="col">{t('flows.running')}</th>}
            {process && <th scope="col">{t('versions.finished')}</th>}
            {process && <th scope="col">{t('versions.outcome')}</th>}
            <th scope="col">
              <span className="visually-hidden">{t('versions.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version, index) => (
            <tr key={version.version}>
              <th scope="row" data-label={t('flows.version')}>
                <span className={styles.stack}>
                  {version.version}
                  <Badge tone={version.source === 'shipped' ? 'calm' : 'neutral'}>{t(`versions.source.${version.source}`)}</Badge>
                </span>
              </th>
              <td data-label={t('versions.releasedBy')}>
                <Who version={version} />
              </td>
              <td className={styles.wide} data-label={t('versions.reason')}>
                {version.reason ?? '–'}
                {version.note && <span className={`${styles.soft} ${styles.small}`}> {version.note}</span>}
              </td>
              {process && <td data-label={t('versions.share')}>{version.share > 0 ? <Badge tone={version.share === 100 ? 'good' : 'warn'}>{t('versions.shareOf', { share: version.share })}</Badge> : '–'}</td>}
              {process && <td data-label={t('flows.running')}>{version.running > 0 ? <Link to={`/flows/${flow.key}/running?version=${version.version}`}>{number(version.running)}</Link> : 0}</td>}
              {process && <td data-label={t('versions.finished')}>{number(version.finished)}</td>}
              {process && (
                <td className={styles.wide} data-label={t('versions.outcome')}>
                  <OutcomeFigures outcome={version.outcome} />
                </td>
              )}
              <td className={cards.corner}>{items(version, index).length > 0 && <Menu icon={OverflowMenuVertical} label={t('versions.actionsOf', { version: version.version })} items={items(version, index)} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
