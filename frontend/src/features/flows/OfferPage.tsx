import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '@/api/actor';
import type { FlowListing } from '@/api/flowTypes';
import { useFlowModel } from '@/api/useFlowModel.query';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Flow } from '@/ui/icons';
import { Skeleton } from '@/ui/Skeleton';
import { FlowDifference } from './FlowDifference';
import styles from './Flows.module.css';
import { useOfferedModel } from './useOfferedModel.query';
import { useSettleOffer } from './useSettleOffer.mutation';

function Answer({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const settle = useSettleOffer(flow.key);
  const [asking, setAsking] = useState(false);
  const answer = (choice: 'take' | 'decline') => settle.mutate(choice, { onSuccess: () => void navigate(`/flows/${flow.key}`) });
  return (
    <>
      {settle.error && <FailureNotice error={settle.error} />}
      {asking && (
        <ConfirmDialog
          title={t('flows.offer.sure', { name: flow.name })}
          confirm={t('flows.offer.sure.take')}
          onConfirm={() => {
            setAsking(false);
            answer('take');
          }}
          onClose={() => setAsking(false)}
        >
          <p>{t('flows.offer.sure.text', { version: flow.startsVersion })}</p>
        </ConfirmDialog>
      )}
      <div className={styles.actions}>
        <Button onClick={() => setAsking(true)} disabled={settle.isPending}>
          {t('flows.offer.take')}
        </Button>
        <Button kind="secondary" onClick={() => answer('decline')} disabled={settle.isPending}>
          {t('flows.offer.decline')}
        </Button>
      </div>
    </>
  );
}

/** What a newer shipped version of a flow does otherwise than the one in use. */
export function OfferPage({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  const may = useMay();
  const offered = flow.shippedVersionOffered;
  const running = useFlowModel(flow.key, offered ? flow.startsVersion : undefined);
  const other = useOfferedModel(flow.key, offered);
  const error = running.error ?? other.error;
  if (!offered) return <EmptyState icon={Flow} title={t('flows.offer.gone')} />;
  return (
    <div className={styles.page}>
      <div>
        <h2>{t('flows.offer')}</h2>
        <p className={styles.lead}>{t('flows.offer.text', { version: flow.startsVersion })}</p>
      </div>
      {may('flows:release') && <Answer flow={flow} />}
      {error && <FailureNotice error={error} />}
      {!error && (running.data === undefined || other.data === undefined) && <Skeleton lines={12} />}
      {running.data !== undefined && other.data !== undefined && (
        <FlowDifference
          kind={flow.kind}
          before={{ title: t('difference.running', { version: flow.startsVersion }), content: running.data }}
          after={{ title: t('difference.shipped'), content: other.data }}
        />
      )}
    </div>
  );
}
