import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useActor, useMay } from '@/api/actor';
import type { FlowCatalogue, FlowDraft } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import { useAnnounce } from '@/ui/Toasts';
import { useMediaQuery } from '@/ui/useMediaQuery';
import { DecisionWorkbench } from './DecisionWorkbench';
import { draftBackups } from './draftBackups';
import { EditorBar } from './EditorBar';
import styles from './EditorPage.module.css';
import { FormWorkbench } from './FormWorkbench';
import { OwnVersion } from './OwnVersion';
import { ProcessWorkbench } from './ProcessWorkbench';
import { TakeOverButton } from './TakeOverButton';
import { useDraftCheck } from './useDraftCheck';
import { useDraftKeeper } from './useDraftKeeper';
import { useDraftLock } from './useDraftLock';
import { useGateWords } from './useGateWords';
import { together, useLocalCheck } from './useLocalCheck';
import type { EditHistory } from './workbench';

const WORKBENCHES = { process: ProcessWorkbench, decision: DecisionWorkbench, form: FormWorkbench };

export interface OpenedDraftProps {
  draft: FlowDraft;
  catalogue: FlowCatalogue;
  /** Opens the draft anew as the server has it. */
  onReopen: () => void;
}

/** Whether the window is, or once was, wide enough to draw in: what is being drawn is not taken away by a smaller window. */
function useRoomToDraw() {
  const narrow = useMediaQuery('(max-width: 56rem)');
  const [room, setRoom] = useState(!narrow);
  if (!narrow && !room) setRoom(true);
  return room;
}

/** One opening of a draft: who may change it, whether it is saved, and the editor for its kind. */
export function OpenedDraft({ draft, catalogue, onReopen }: OpenedDraftProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const may = useMay();
  const announce = useAnnounce();
  const { user } = useActor();
  // a table is no drawing: it is changed in a narrow window, too
  const roomToDraw = useRoomToDraw();
  const room = roomToDraw || draft.kind === 'decision';
  const wanted = may('flows:edit') && room;
  const lock = useDraftLock(draft, wanted);
  const check = useDraftCheck(draft.key);
  const local = useLocalCheck(draft, catalogue);
  const tell = useGateWords();
  const [backups] = useState(() => draftBackups(user.id, draft));
  const [backup, setBackup] = useState(backups.read);
  const [history, setHistory] = useState<EditHistory | null>(null);
  const [continued] = useState(() => backup !== null && backup.revision === draft.revision && wanted && draft.lock?.mine !== false);
  const [content] = useState(() => (continued && backup ? backup.content : draft.content));
  const { keeper, state } = useDraftKeeper(draft, { content, backups, onSaved: check.check });
  const theirs = lock.state.kind === 'theirs' ? lock.state : null;
  const readOnly = !wanted || theirs !== null || state.kind === 'lost';

  useEffect(() => {
    if (theirs && keeper.unsaved !== null) keeper.lose(theirs.holder);
  }, [theirs, keeper]);
  useEffect(() => {
    if (continued && lock.state.kind === 'mine' && keeper.unsaved === null && keeper.revision === draft.revision) keeper.changed(content);
  }, [continued, lock.state.kind, keeper, content, draft.revision]);

  function drop() {
    backups.clear();
    setBackup(null);
    onReopen();
  }
  const takeOver = () => lock.takeOver().then(onReopen, announce.fail);
  const own = state.kind === 'lost' ? (keeper.unsaved ?? null) : !continued && backup !== null && backup.content !== draft.content ? backup.content : null;
  const findings = useMemo(() => together(local.findings, check.pending ? [] : check.findings).map(tell), [local.findings, check.pending, check.findings, tell]);
  const holder = theirs?.holder ?? (state.kind === 'lost' ? state.holder : null);
  const Workbench = WORKBENCHES[draft.kind];
  return (
    <div className={styles.page}>
      <EditorBar draft={draft} state={state} readOnly={readOnly} history={history} onRestored={onReopen} onSave={() => void keeper.flush()} />
      <div className={styles.notices}>
        {own !== null && <OwnVersion draft={draft} own={own} title={state.kind === 'lost' ? t(holder ? 'flowEdit.lost.to' : 'flowEdit.lost', { name: holder ?? '' }) : t('flowEdit.own.found')} text={t('flowEdit.own.text')} onDrop={drop} onKept={drop} />}
        {own === null && (theirs || state.kind === 'lost') && (
          <Notice tone="info" title={holder ? t('flowEdit.locked.by', { name: holder }) : t('flowEdit.locked')} action={wanted && <TakeOverButton holder={holder} onTakeOver={() => void takeOver()} />}>
            {wanted && t('flowEdit.locked.text')}
          </Notice>
        )}
        {state.kind === 'retrying' && <Notice tone="warn" title={t(state.offline ? 'flowEdit.offline' : 'flowEdit.unreachable')}>{t('flowEdit.retrying')}</Notice>}
        {state.kind === 'refused' && <Notice tone="danger" title={t('flowEdit.refused')}>{state.reason}</Notice>}
        {!room && <Notice tone="info" title={t('flowEdit.narrow')} />}
      </div>
      {wanted && lock.state.kind === 'asking' ? (
        <Skeleton lines={12} />
      ) : (
        <Workbench
          key={String(readOnly)}
          draft={draft}
          content={keeper.latest}
          catalogue={catalogue}
          readOnly={readOnly}
          findings={findings}
          checking={check.pending}
          onContent={(drawn) => {
            keeper.changing(drawn);
            void drawn.then(local.check, () => undefined);
          }}
          onHistory={setHistory}
          onOpenFlow={(key) => void navigate(`/flows/${key}/edit`)}
        />
      )}
    </div>
  );
}
