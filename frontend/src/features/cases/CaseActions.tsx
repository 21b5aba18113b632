import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '@/api/actor';
import type { CaseFile } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { OverflowMenuVertical } from '@/ui/icons';
import { Menu } from '@/ui/Menu';
import { AskColleagueDialog } from './AskColleagueDialog';
import { EscalateDialog } from './EscalateDialog';
import { HandOverDialog } from './HandOverDialog';
import { LinkDialog } from './LinkDialog';
import { MergeDialog } from './MergeDialog';
import { SplitDialog } from './SplitDialog';
import { useEscalation } from './useEscalation.query';
import { useProposeArticle } from './useProposeArticle.mutation';
import { WithdrawDialog } from './WithdrawDialog';

const ACTIONS = ['ask', 'escalate', 'hand-over', 'merge', 'split', 'link', 'article', 'withdraw'] as const;
type Action = (typeof ACTIONS)[number];

/** What an address may open, as `?do=ask`. */
const OPENED_BY_ADDRESS: Action[] = ['ask', 'escalate'];

const ENDED = ['closed', 'rejected', 'withdrawn', 'merged'];
/** What can still be done with a case that nobody works on any more. */
const AFTERWARDS: Action[] = ['split', 'link', 'article'];
const ANSWERED = ['resolved', 'closed'];

export function CaseActions({ file }: { file: CaseFile }) {
  const { t } = useI18n();
  const may = useMay();
  const [chosen, setChosen] = useState<Action | null>(null);
  const [params, setParams] = useSearchParams();
  const { data: escalation } = useEscalation(file.number);
  const escalated = escalation !== undefined && escalation !== null && !escalation.outcome;
  const offered = ACTIONS.filter((candidate) => AFTERWARDS.includes(candidate) || !ENDED.includes(file.status))
    .filter((candidate) => candidate !== 'escalate' || !escalated)
    .filter((candidate) => candidate !== 'hand-over' || (file.type === 'ticket' && may('cases:open')))
    .filter((candidate) => candidate !== 'article' || (file.type === 'ticket' && ANSWERED.includes(file.status) && may('knowledge:read')))
    .filter((candidate) => candidate !== 'withdraw' || file.status !== 'resolved');
  const action = chosen ?? OPENED_BY_ADDRESS.find((candidate) => candidate === params.get('do') && offered.includes(candidate));
  function close() {
    setChosen(null);
    if (params.has('do')) setParams({}, { replace: true });
  }
  const propose = useProposeArticle(file.number);
  const labelOf = (candidate: Action) => (candidate === 'article' ? t('case.article') : `${t(candidate === 'hand-over' ? 'lead.handOver' : `case.${candidate}`)} …`);
  return (
    <>
      <Menu
        icon={OverflowMenuVertical}
        label={t('case.more')}
        align="start"
        items={offered.map((candidate) => ({ label: labelOf(candidate), onSelect: () => (candidate === 'article' ? propose() : setChosen(candidate)) }))}
      />
      {action === 'ask' && <AskColleagueDialog file={file} onClose={close} />}
      {action === 'escalate' && <EscalateDialog number={file.number} onClose={close} />}
      {action === 'hand-over' && <HandOverDialog number={file.number} onClose={close} />}
      {action === 'merge' && <MergeDialog key={file.number} file={file} onClose={close} />}
      {action === 'split' && <SplitDialog key={file.number} file={file} onClose={close} />}
      {action === 'link' && <LinkDialog file={file} onClose={close} />}
      {action === 'withdraw' && <WithdrawDialog number={file.number} onClose={close} />}
    </>
  );
}
