import { useState } from 'react';
import type { ParkedWork } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { CheckmarkOutline } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useAnnounce } from '@/ui/Toasts';
import { DiscardDialog } from './DiscardDialog';
import styles from './Operations.module.css';
import { OperationsNav } from './OperationsNav';
import { ParkedTable } from './ParkedTable';
import { useParked } from './useParked.query';
import { useSettleParked } from './useSettleParked.mutation';

/** Work that could not go on by itself: an operator lets it try anew or decides that it goes nowhere. */
export function ParkedPage() {
  const { t } = useI18n();
  const { say, fail } = useAnnounce();
  const parked = useParked();
  const { retry } = useSettleParked();
  const [discarding, setDiscarding] = useState<ParkedWork | null>(null);
  return (
    <div className={styles.page}>
      <PageTitle>{t('parked.title')}</PageTitle>
      <OperationsNav />
      <div>
        <h1>{t('parked.title')}</h1>
        <p className={styles.lead}>{t('parked.lead')}</p>
      </div>
      {parked.isPending && <Skeleton lines={9} />}
      {parked.isError && <FailureNotice error={parked.error} onRetry={() => void parked.refetch()} />}
      {parked.data?.length === 0 && <EmptyState icon={CheckmarkOutline} title={t('parked.none')} />}
      {parked.data && parked.data.length > 0 && (
        <ParkedTable items={parked.data} onRetry={(item) => retry.mutate(item, { onError: fail, onSuccess: () => say(t('parked.retried')) })} onDiscard={setDiscarding} />
      )}
      {parked.hasNextPage && (
        <Button kind="secondary" disabled={parked.isFetchingNextPage} onClick={() => void parked.fetchNextPage()}>
          {t('parked.more')}
        </Button>
      )}
      {discarding && <DiscardDialog parked={discarding} onClose={() => setDiscarding(null)} />}
    </div>
  );
}
