import { useState } from 'react';
import { useMay } from '@/api/actor';
import type { CaseFile } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { CaseStatusBadge } from '@/ui/CaseStatusBadge';
import { Deadline } from '@/ui/Deadline';
import { OverflowMenuVertical } from '@/ui/icons';
import { Menu } from '@/ui/Menu';
import { Priority } from '@/ui/Priority';
import { When } from '@/ui/When';
import styles from './CaseHeader.module.css';
import { HandOverDialog } from './HandOverDialog';
import { WithdrawDialog } from './WithdrawDialog';

const ENDED = ['closed', 'rejected', 'withdrawn', 'merged'];

function Clocks({ file }: { file: CaseFile }) {
  const { t } = useI18n();
  return (
    <div className={styles.clocks}>
      {file.firstResponseDueAt && (
        <span className={styles.clock}>
          {t('case.firstResponse')} <Deadline at={file.firstResponseDueAt} metAt={file.firstRespondedAt} />
        </span>
      )}
      {file.solutionDueAt && (
        <span className={styles.clock}>
          {t('case.solution')} <Deadline at={file.solutionDueAt} metAt={file.resolvedAt} />
        </span>
      )}
    </div>
  );
}

export function CaseHeader({ file, className = '' }: { file: CaseFile; className?: string }) {
  const { t, word } = useI18n();
  const may = useMay();
  const [dialog, setDialog] = useState<'withdraw' | 'hand-over' | null>(null);
  const close = () => setDialog(null);
  const { customer } = file;
  return (
    <header className={`${styles.header} ${className}`}>
      <div className={styles.line}>
        <span>{file.number}</span>
        <CaseStatusBadge status={file.status} />
        <Priority value={file.priority} />
        <span>{customer.name ?? customer.email}</span>
        {customer.tier && <Badge tone={customer.tier === 'standard' ? 'neutral' : 'accent'}>{word('tier', customer.tier)}</Badge>}
        {file.team && <span>{file.team.name}</span>}
        <span>
          {t('case.opened')} <When at={file.openedAt} />
        </span>
      </div>
      <h1 className={styles.title}>{file.subject}</h1>
      <div className={styles.line}>
        <Clocks file={file} />
        {may('cases:write') && !ENDED.includes(file.status) && (
          <Menu
            icon={OverflowMenuVertical}
            label={t('case.more')}
            align="start"
            items={[
              ...(file.type === 'ticket' && may('cases:open') ? [{ label: `${t('lead.handOver')} …`, onSelect: () => setDialog('hand-over') }] : []),
              { label: `${t('case.withdraw')} …`, onSelect: () => setDialog('withdraw') },
            ]}
          />
        )}
      </div>
      {dialog === 'withdraw' && <WithdrawDialog number={file.number} onClose={close} />}
      {dialog === 'hand-over' && <HandOverDialog number={file.number} onClose={close} />}
    </header>
  );
}
