import { useState } from 'react';
import { Link } from 'react-router';
import type { CrmConflict } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { CheckBox } from '@/ui/CheckBox';
import { FailureNotice } from '@/ui/FailureNotice';
import { useAnnounce } from '@/ui/Toasts';
import { When } from '@/ui/When';
import assistant from './Assistant.module.css';
import styles from './Settings.module.css';
import { useDecideConflict } from './useSync.mutation';
import { useConflicts } from './useSync.query';

function ConflictRow({ conflict }: { conflict: CrmConflict }) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const decide = useDecideConflict();
  const [forGood, setForGood] = useState(false);
  const keep = (whose: 'ours' | 'theirs') => decide.mutate({ id: conflict.id, keep: whose, ruleForNextTime: forGood }, { onError: announce.fail });
  return (
    <tr>
      <th scope="row">
        <Link to={`/cases/${conflict.caseNumber}`}>{conflict.caseNumber}</Link>
      </th>
      <td>
        {conflict.object}.{conflict.field}
      </td>
      <td>{conflict.ours ?? t('conflicts.empty')}</td>
      <td>{conflict.theirs ?? t('conflicts.empty')}</td>
      <td>
        <When at={conflict.foundAt} />
      </td>
      <td>
        <div className={assistant.actions}>
          <Button kind="secondary" disabled={decide.isPending} onClick={() => keep('ours')}>
            {t('conflicts.keep')}
          </Button>
          <Button kind="secondary" disabled={decide.isPending} onClick={() => keep('theirs')}>
            {t('conflicts.take')}
          </Button>
        </div>
        <CheckBox label={t('conflicts.rule')} checked={forGood} onChange={setForGood} />
      </td>
    </tr>
  );
}

const HEADS = ['conflicts.case', 'conflicts.field', 'conflicts.ours', 'conflicts.theirs', 'conflicts.found', 'conflicts.decision'] as const;

/** What was changed here and in the CRM, field by field, until somebody says which of both counts. */
export function CrmConflicts() {
  const { t } = useI18n();
  const conflicts = useConflicts();
  if (conflicts.isError) return <FailureNotice error={conflicts.error} onRetry={() => void conflicts.refetch()} />;
  const found = conflicts.data?.pages.flatMap((page) => page.items) ?? [];
  if (found.length === 0) return null;
  return (
    <section className={assistant.section}>
      <h2>{t('conflicts.title')}</h2>
      <p className={assistant.lead}>{t('conflicts.lead')}</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('conflicts.title')}>
        <table className={styles.table}>
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.map((conflict) => (
              <ConflictRow key={conflict.id} conflict={conflict} />
            ))}
          </tbody>
        </table>
      </div>
      {conflicts.hasNextPage && (
        <Button kind="secondary" disabled={conflicts.isFetchingNextPage} onClick={() => void conflicts.fetchNextPage()}>
          {t('conflicts.more')}
        </Button>
      )}
    </section>
  );
}
