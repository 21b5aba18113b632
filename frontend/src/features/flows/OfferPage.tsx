import { useMemo } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useMay } from '@/api/actor';
import { Diagram } from '@/bpmn/Diagram';
import { differenceOf, type Change } from '@/bpmn/modelDifference';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Flow } from '@/ui/icons';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { ChangeList } from './ChangeList';
import styles from './OfferPage.module.css';
import { useFlows } from './useFlows.query';
import { useModel, useOfferedModel } from './useModel.query';
import { useSettleOffer } from './useSettleOffer.mutation';

interface Offered {
  key: string;
  name: string;
  kind: 'process' | 'decision';
  version: number;
}

function Answer({ flow }: { flow: Offered }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const settle = useSettleOffer(flow.key);
  const answer = (choice: 'take' | 'decline') => settle.mutate(choice, { onSuccess: () => void navigate('/flows') });
  return (
    <>
      {settle.error && <FailureNotice error={settle.error} />}
      <div className={styles.actions}>
        <Button onClick={() => answer('take')} disabled={settle.isPending}>
          {t('flows.offer.take')}
        </Button>
        <Button kind="secondary" onClick={() => answer('decline')} disabled={settle.isPending}>
          {t('flows.offer.decline')}
        </Button>
      </div>
    </>
  );
}

const marksOf = (changes: Change[], hidden: Change['kind']) => changes.filter(({ kind }) => kind !== hidden).map(({ id, kind }) => ({ id, state: kind }));

function Difference({ flow, running, offered }: { flow: Offered; running: string; offered: string }) {
  const { t } = useI18n();
  const changes = useMemo(() => differenceOf(running, offered), [running, offered]);
  return (
    <>
      {flow.kind === 'process' && (
        <div className={styles.pair}>
          <section>
            <h2>{t('difference.running', { version: flow.version })}</h2>
            <Diagram name={t('difference.running', { version: flow.version })} xml={running} marks={marksOf(changes, 'added')} />
          </section>
          <section>
            <h2>{t('difference.shipped')}</h2>
            <Diagram name={t('difference.shipped')} xml={offered} marks={marksOf(changes, 'removed')} />
          </section>
        </div>
      )}
      <section>
        <h2>{t('difference.title')}</h2>
        {changes.length > 0 ? <ChangeList changes={changes} /> : <Notice tone="info" title={t('difference.none')} />}
      </section>
    </>
  );
}

function Offer({ flow }: { flow: Offered }) {
  const { t } = useI18n();
  const may = useMay();
  const running = useModel(flow.key, flow.version);
  const offered = useOfferedModel(flow.key);
  const error = running.error ?? offered.error;
  return (
    <>
      <div>
        <h1>{t('flows.offer.title', { name: flow.name })}</h1>
        <p className={styles.lead}>{t('flows.offer.text', { version: flow.version })}</p>
      </div>
      {may('flows:release') && <Answer flow={flow} />}
      {error && <FailureNotice error={error} />}
      {running.data && offered.data ? <Difference flow={flow} running={running.data} offered={offered.data} /> : !error && <Skeleton lines={12} />}
    </>
  );
}

/** What a newer shipped version of a flow does otherwise than the one in use. */
export function OfferPage() {
  const { t } = useI18n();
  const { key = '' } = useParams();
  const flows = useFlows();
  const flow = flows.data?.find((one) => one.key === key && one.shippedVersionOffered);
  return (
    <div className={styles.page}>
      <PageTitle>{t('flows.offer')}</PageTitle>
      <Link to="/flows">{t('nav.flows')}</Link>
      {flows.isPending && <Skeleton lines={9} />}
      {flows.isError && <FailureNotice error={flows.error} onRetry={() => void flows.refetch()} />}
      {flows.data && !flow && <EmptyState icon={Flow} title={t('flows.offer.gone')} />}
      {flow && <Offer flow={flow} />}
    </div>
  );
}
