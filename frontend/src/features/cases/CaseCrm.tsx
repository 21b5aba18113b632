import { useMay } from '@/api/actor';
import type { CaseInCrm } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { Notice } from '@/ui/Notice';
import { useAnnounce } from '@/ui/Toasts';
import { When } from '@/ui/When';
import styles from './CaseCrm.module.css';
import { CrmProfileView } from './CrmProfileView';
import { useAskCrm } from './useAskCrm.mutation';
import { useCaseCrm } from './useCaseCrm.query';
import { usePushCase } from './usePushCase.mutation';

/** The case as the CRM sees it. Nothing where none is connected. */
export function CaseCrm({ number, className }: { number: string; className?: string }) {
  const { t } = useI18n();
  const crm = useCaseCrm(number);
  if (crm.isPending || (crm.data && !crm.data.connected && !crm.data.waiting)) return null;
  return (
    <section className={className}>
      <h2>{t('case.crm')}</h2>
      {crm.isError && <FailureNotice error={crm.error} onRetry={() => void crm.refetch()} />}
      {crm.data && <Said number={number} crm={crm.data} />}
    </section>
  );
}

function Said({ number, crm }: { number: string; crm: CaseInCrm }) {
  const { t, word } = useI18n();
  return (
    <div className={styles.panel}>
      {crm.trouble && <Notice tone={crm.trouble === 'not-offered' ? 'info' : 'warn'} title={word('crm.trouble', crm.trouble)} />}
      {crm.profile && <CrmProfileView profile={crm.profile} />}
      {crm.syncedAt && (
        <p className={styles.quiet}>
          {t('crm.synced')} <When at={crm.syncedAt} />
        </p>
      )}
      {crm.waiting && (
        <p className={crm.waiting.refused ? styles.refused : styles.quiet}>
          {crm.waiting.refused ? t('crm.waiting.refused', { detail: crm.waiting.lastDetail ?? '' }) : t('crm.waiting')} · <When at={crm.waiting.requestedAt} />
        </p>
      )}
      <Actions number={number} crm={crm} />
    </div>
  );
}

function Actions({ number, crm }: { number: string; crm: CaseInCrm }) {
  const { t } = useI18n();
  const may = useMay();
  const { say, fail } = useAnnounce();
  const push = usePushCase(number);
  const ask = useAskCrm(number);
  const busy = push.isPending || ask.isPending;
  const isKnown = Boolean(crm.profile?.record);
  return (
    <div className={styles.actions}>
      {may('cases:write') && (
        <Button kind="quiet" disabled={busy} onClick={() => push.mutate(undefined, { onSuccess: () => say(t('crm.wanted')), onError: fail })}>
          {t(isKnown ? 'crm.update' : 'crm.create')}
        </Button>
      )}
      {crm.connected && (
        <Button kind="quiet" disabled={busy} onClick={() => ask.mutate(undefined, { onError: fail })}>
          {t('crm.again')}
        </Button>
      )}
      {crm.askedAt && (
        <span className={styles.quiet}>
          {crm.profile?.system} · <When at={crm.askedAt} />
        </span>
      )}
    </div>
  );
}
