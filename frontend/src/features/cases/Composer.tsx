import { useEffect, useRef, useState, type FormEvent } from 'react';
import { toAttachment } from '@/api/attachments';
import { useMay } from '@/api/actor';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import { TextBox } from '@/ui/TextBox';
import { AttachmentPicker } from './AttachmentPicker';
import styles from './Composer.module.css';
import { DraftNote } from './DraftNote';
import { useAddMessage } from './useAddMessage.mutation';
import { useReplyDraft } from './useReplyDraft';

/** A text that the assistant proposed and a person took over. */
export interface Suggested {
  text: string;
  suggestionId: string;
}

export interface ComposerProps {
  number: string;
  suggested: Suggested | null;
  onTaken: () => void;
}

const MODES = ['outbound', 'note'] as const;

/** Reply or internal note; the reply is the same kept draft that the answer form shows. */
export function Composer({ number, suggested, onTaken }: ComposerProps) {
  const { t } = useI18n();
  const may = useMay();
  const reply = useReplyDraft(number);
  const add = useAddMessage(number);
  const field = useRef<HTMLTextAreaElement>(null);
  const [mode, setMode] = useState<(typeof MODES)[number]>('outbound');
  const [typed, setTyped] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const text = typed ?? reply.draft?.body ?? '';

  const [shown, setShown] = useState<Suggested | null>(null);
  if (suggested && suggested !== shown) {
    setShown(suggested);
    setMode('outbound');
    setTyped(suggested.text);
  }
  const { change } = reply;
  useEffect(() => {
    if (!suggested) return;
    change(suggested.text, suggested.suggestionId);
    field.current?.focus();
    onTaken();
  }, [suggested, change, onTaken]);

  function write(value: string) {
    setTyped(value);
    reply.change(value);
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    const attachments = await Promise.all(files.map(toAttachment));
    add.mutate(
      { direction: mode, body: mode === 'note' ? note : text, attachments },
      {
        onSuccess: () => {
          setFiles([]);
          if (mode === 'note') return setNote('');
          setTyped('');
          reply.discard();
        },
      },
    );
  }

  if (!may('cases:write')) return null;
  if (reply.draft === undefined) return <Skeleton lines={4} />;
  const writing = mode === 'outbound';
  return (
    <form className={`${styles.composer} ${writing ? '' : styles.noting}`} onSubmit={(event) => void send(event)}>
      <div className={styles.modes} role="group" aria-label={t('composer.mode')}>
        {MODES.map((candidate) => (
          <button key={candidate} type="button" className={styles.mode} aria-pressed={mode === candidate} onClick={() => setMode(candidate)}>
            {t(`composer.${candidate}`)}
          </button>
        ))}
      </div>
      {add.error && <FailureNotice error={add.error} />}
      {writing && reply.draft?.outdated && text !== '' && <Notice tone="warn" title={t('draft.outdated')} />}
      <TextBox
        ref={field}
        label={t(writing ? 'composer.reply.label' : 'composer.note.label')}
        rows={5}
        value={writing ? text : note}
        onChange={writing ? write : setNote}
        onBlur={writing ? () => void reply.flush() : undefined}
      />
      <div className={styles.footer}>
        <div className={styles.tools}>
          <AttachmentPicker files={files} onChange={setFiles} />
          {writing && <DraftNote state={reply.state} draft={reply.draft} />}
        </div>
        <Button type="submit" disabled={add.isPending || (writing ? text : note).trim() === ''}>
          {t(writing ? 'composer.send' : 'composer.addNote')}
        </Button>
      </div>
    </form>
  );
}
