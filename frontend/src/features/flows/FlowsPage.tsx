import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Flow } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { FlowName } from './FlowName';
import styles from './FlowsPage.module.css';
import { useFlows } from './useFlows.query';

export function FlowsPage() {
  const { t } = useI18n();
  const flows = useFlows();
  return (
    <div className={styles.page}>
      <PageTitle>{t('nav.flows')}</PageTitle>
      <div>
        <h1>{t('nav.flows')}</h1>
        <p className={styles.lead}>{t('flows.lead')}</p>
      </div>
      {flows.isPending && <Skeleton lines={9} />}
      {flows.isError && <FailureNotice error={flows.error} onRetry={() => void flows.refetch()} />}
      {flows.data?.length === 0 && <EmptyState icon={Flow} title={t('flows.none')} />}
      {flows.data && flows.data.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('nav.flows')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('flows.name')}</th>
                <th scope="col">{t('flows.kind')}</th>
                <th scope="col">{t('flows.version')}</th>
                <th scope="col">{t('flows.running')}</th>
                <th scope="col">{t('flows.incidents')}</th>
              </tr>
            </thead>
            <tbody>
              {flows.data.map((flow) => (
                <tr key={flow.key}>
                  <th scope="row">
                    <FlowName flow={flow} />
                  </th>
                  <td>{t(`flowKind.${flow.kind}`)}</td>
                  <td className={styles.number}>{t('flows.versionOf', { version: flow.version, versions: flow.versions })}</td>
                  <td className={styles.number}>{flow.kind === 'process' ? flow.running : '–'}</td>
                  <td>{flow.incidents > 0 ? <Badge tone="danger">{flow.incidents}</Badge> : <span className={styles.number}>0</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
