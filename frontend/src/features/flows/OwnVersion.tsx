import { useMemo, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { FlowDraft } from '@/api/flowTypes';
import { api } from '@/api/request';
import { sentencesOf } from '@/bpmn/differenceSentences';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Notice } from '@/ui/Notice';
import { useAnnounce } from '@/ui/Toasts';
import styles from './EditorPage.module.css';
import { SentenceList } from './SentenceList';
import { rememberDraft } from './useEditedDraft.query';

export interface OwnVersionProps {
  draft: FlowDraft;
  title: string;
  text: string;
  /** What was drawn here and is not on the server. */
  own: string;
  onDrop: () => void;
  /** My version is the draft now. */
  onKept: () => void;
}

const extensionOf = { process: 'bpmn', decision: 'dmn', form: 'form' } as const;

function download(name: string, content: string) {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** A version of mine that could not be saved: to compare, to keep, to take over again, or to drop. */
export function OwnVersion({ draft, title, text, own, onDrop, onKept }: OwnVersionProps) {
  const { t } = useI18n();
  const cache = useQueryClient();
  const announce = useAnnounce();
  const [theirs, setTheirs] = useState<string | null>(null);
  const fetchTheirs = () => api.get('/api/flows/{key}/draft', { path: { key: draft.key } });

  async function compare() {
    await fetchTheirs().then(({ content }) => setTheirs(content), announce.fail);
  }
  async function keep() {
    try {
      await api.put('/api/flows/{key}/draft/lock', { path: { key: draft.key }, body: { takeOver: true } });
      const { revision } = await fetchTheirs();
      rememberDraft(cache, await api.put('/api/flows/{key}/draft', { path: { key: draft.key }, body: { content: own, note: t('flowEdit.own.note') }, ifMatch: `"${revision}"` }));
      onKept();
    } catch (error) {
      announce.fail(error);
    }
  }
  return (
    <>
      <Notice tone="warn" title={title}>
        {text}
        <div className={styles.choices}>
          <Button kind="secondary" onClick={() => download(`${draft.key}.${extensionOf[draft.kind]}`, own)}>
            {t('flowEdit.own.download')}
          </Button>
          {draft.kind !== 'form' && (
            <Button kind="secondary" onClick={() => void compare()}>
              {t('flowEdit.own.compare')}
            </Button>
          )}
          <Button kind="secondary" onClick={() => void keep()}>
            {t('flowEdit.own.keep')}
          </Button>
          <Button kind="quiet" onClick={onDrop}>
            {t('flowEdit.own.drop')}
          </Button>
        </div>
      </Notice>
      {theirs !== null && <Comparison theirs={theirs} own={own} onClose={() => setTheirs(null)} />}
    </>
  );
}

function Comparison({ theirs, own, onClose }: { theirs: string; own: string; onClose: () => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  const sentences = useMemo(() => sentencesOf(theirs, own, i18n), [theirs, own, i18n]);
  return (
    <Dialog title={t('flowEdit.own.difference')} onClose={onClose}>
      {sentences.length === 0 ? <p>{t('flowEdit.own.same')}</p> : <SentenceList sentences={sentences} />}
    </Dialog>
  );
}
