import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMay } from '@/api/actor';
import type { FlowDraft } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { ArrowLeft, Redo, Undo } from '@/ui/icons';
import { useShortcut } from '@/ui/useShortcut';
import type { KeepState } from './draftKeeper';
import styles from './EditorPage.module.css';
import { RevisionsDialog } from './RevisionsDialog';
import type { EditHistory } from './workbench';

export interface EditorBarProps {
  draft: FlowDraft;
  state: KeepState;
  readOnly: boolean;
  history: EditHistory | null;
  onRestored: () => void;
  onSave: () => void;
}

const TONES = { saved: 'good', unsaved: 'neutral', saving: 'neutral', retrying: 'warn', lost: 'danger', refused: 'danger' } as const satisfies Record<KeepState['kind'], string>;

/** Where a change goes from here; what was drawn last is saved on the way. */
function Ways({ draft, onLeave }: { draft: FlowDraft; onLeave: () => void }) {
  const { t } = useI18n();
  const may = useMay();
  const navigate = useNavigate();
  const go = (page: string) => {
    onLeave();
    void navigate(`/flows/${draft.key}/${page}`);
  };
  return (
    <>
      {draft.kind !== 'form' && may('flows:edit') && (
        <Button kind="quiet" onClick={() => go('rehearse')}>
          {t('flows.tab.rehearse')}
        </Button>
      )}
      {draft.baseVersion !== null && (
        <Button kind="quiet" onClick={() => go('compare')}>
          {t('flows.tab.compare')}
        </Button>
      )}
      {may('flows:release') && <Button onClick={() => go('release')}>{t('release.title')}</Button>}
    </>
  );
}

/** What is edited, whether it is safe, and the way back and forth in time. */
export function EditorBar({ draft, state, readOnly, history, onRestored, onSave }: EditorBarProps) {
  const { t } = useI18n();
  const [revisions, setRevisions] = useState(false);
  useShortcut('ctrl+s', onSave);
  return (
    <header className={styles.bar}>
      <Link to={`/flows/${draft.key}`} className={styles.back} aria-label={t('flowEdit.back', { name: draft.name })}>
        <ArrowLeft />
      </Link>
      <h1>{draft.name}</h1>
      <span className={styles.base}>{draft.baseVersion ? t('flowEdit.basedOn', { version: draft.baseVersion }) : t('flowEdit.newFlow')}</span>
      <span role="status" className={styles.state}>
        {readOnly && state.kind === 'saved' ? <Badge>{t('flowEdit.readOnly')}</Badge> : <Badge tone={TONES[state.kind]}>{t(`flowEdit.state.${state.kind}`)}</Badge>}
      </span>
      <div className={styles.tools}>
        {!readOnly && (
          <>
            <IconButton icon={Undo} label={t('flowEdit.undo')} aria-disabled={!history?.canUndo} onClick={() => history?.canUndo && history.undo()} />
            <IconButton icon={Redo} label={t('flowEdit.redo')} aria-disabled={!history?.canRedo} onClick={() => history?.canRedo && history.redo()} />
          </>
        )}
        <Button kind="quiet" onClick={() => setRevisions(true)}>
          {t('flowEdit.revisions')}
        </Button>
        <Ways draft={draft} onLeave={onSave} />
      </div>
      {revisions && <RevisionsDialog draft={draft} readOnly={readOnly} onClose={() => setRevisions(false)} onRestored={onRestored} />}
    </header>
  );
}
