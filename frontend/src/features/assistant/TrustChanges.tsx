import { useState } from 'react';
import { useMay } from '@/api/actor';
import type { TrustChange } from '@/api/types';
import { useUsers } from '@/api/useUsers.query';
import { useI18n } from '@/i18n/I18n';
import { Badge, type Tone } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { When } from '@/ui/When';
import styles from './ModelPage.module.css';
import { TakeBackDialog } from './TakeBackDialog';
import { useIntentNames } from './useIntentNames';
import { useTrustChanges } from './useTrustChanges.query';

const CAUSES: Record<TrustChange['cause'], Tone> = { earned: 'good', lost: 'danger', 'undone-too-often': 'danger', chosen: 'calm', 'taken-back': 'warn' };

const subject = ({ step, intent }: TrustChange) => `${step} ${intent}`;

/** Every move up or down, why, and a way back for the newest of each. */
export function TrustChanges() {
  const { t, word, percent } = useI18n();
  const may = useMay();
  const nameOf = useIntentNames();
  const changes = useTrustChanges();
  const { data: users } = useUsers(null);
  const [taking, setTaking] = useState<TrustChange | null>(null);
  const seen = new Set<string>();
  const newest = new Set(changes.data?.filter((change) => !seen.has(subject(change)) && seen.add(subject(change))).map(({ id }) => id));
  const who = (id: string) => users?.find((user) => user.id === id)?.name ?? id;
  if (changes.isError) return <FailureNotice error={changes.error} onRetry={() => void changes.refetch()} />;
  if (!changes.data || changes.data.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t('trust.changes')}</h2>
      <ul className={styles.doubtful}>
        {changes.data.map((change) => (
          <li key={change.id}>
            <div>
              <Badge tone={CAUSES[change.cause]}>{word('trust.cause', change.cause)}</Badge> {nameOf(change.intent)}: {word('trust.level', change.fromLevel)} → {word('trust.level', change.toLevel)}
              <span className={styles.soft}>
                {t(`trust.step.${change.step}`)} ·{' '}
                {change.bound !== null && change.target !== null
                  ? t(change.cause === 'earned' ? 'trust.evidence.earned' : 'trust.evidence.lost', { accepted: change.accepted ?? 0, cases: change.cases ?? 0, bound: percent(change.bound), target: percent(change.target) })
                  : `${who(change.changedBy)}: ${change.reason ?? ''}`}{' '}
                · <When at={change.changedAt} />
              </span>
            </div>
            {may('admin:manage') && newest.has(change.id) && (
              <Button kind="quiet" size="small" onClick={() => setTaking(change)}>
                {t('trust.takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {taking && <TakeBackDialog change={taking} name={nameOf(taking.intent)} onClose={() => setTaking(null)} />}
    </section>
  );
}
