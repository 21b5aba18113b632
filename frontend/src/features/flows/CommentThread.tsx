import { useState } from 'react';
import { useActor, useMay } from '@/api/actor';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { CheckBox } from '@/ui/CheckBox';
import { FailureNotice } from '@/ui/FailureNotice';
import { TextBox } from '@/ui/TextBox';
import { When } from '@/ui/When';
import styles from './CommentThread.module.css';
import { useAddComment, useDeleteComment, useResolveComment } from './useDraftEdits.mutation';
import { useElementComments } from './useEditedDraft.query';

interface CommentThreadProps {
  flow: string;
  elementId: string | null;
  /** Whether what stands around it says already that these are comments. */
  titled?: boolean;
}

/** What people say about a step; about the flow as a whole when none is meant. */
export function CommentThread({ flow, elementId, titled = false }: CommentThreadProps) {
  const { t } = useI18n();
  const me = useActor();
  const mayWrite = useMay()('flows:edit');
  const comments = useElementComments(flow);
  const [all, setAll] = useState(false);
  const resolve = useResolveComment(flow);
  const remove = useDeleteComment(flow);
  const here = (comments.data ?? []).filter((comment) => comment.elementId === elementId);
  const shown = here.filter(({ resolvedAt }) => all || !resolvedAt);
  return (
    <section className={styles.thread} aria-label={t('flowEdit.comments')}>
      {!titled && <h3>{t('flowEdit.comments')}</h3>}
      {comments.isError && <FailureNotice error={comments.error} />}
      {here.some(({ resolvedAt }) => resolvedAt) && <CheckBox label={t('flowEdit.comments.all')} checked={all} onChange={setAll} />}
      <ul className={styles.list}>
        {shown.map((comment) => (
          <li key={comment.id} className={comment.resolvedAt ? styles.resolved : styles.comment}>
            <p className={styles.by}>
              <strong>{comment.by.name}</strong> <When at={comment.at} />
            </p>
            <p className={styles.text}>{comment.text}</p>
            {comment.resolvedBy && <p className={styles.by}>{t('flowEdit.comments.resolvedBy', { name: comment.resolvedBy.name })}</p>}
            {mayWrite && <div>
              <Button kind="quiet" onClick={() => resolve.mutate({ id: comment.id, resolved: !comment.resolvedAt })}>
                {comment.resolvedAt ? t('flowEdit.comments.reopen') : t('flowEdit.comments.resolve')}
              </Button>
              {comment.by.id === me.user.id && (
                <Button kind="quiet" onClick={() => remove.mutate(comment.id)}>
                  {t('flowEdit.comments.delete')}
                </Button>
              )}
            </div>}
          </li>
        ))}
      </ul>
      {mayWrite && <NewComment key={elementId} flow={flow} elementId={elementId} />}
    </section>
  );
}

function NewComment({ flow, elementId }: { flow: string; elementId: string | null }) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const add = useAddComment(flow);
  return (
    <>
      {add.isError && <FailureNotice error={add.error} />}
      <TextBox label={t('flowEdit.comments.new')} value={text} onChange={setText} rows={2} maxLength={2000} />
      <div>
        <Button kind="secondary" disabled={text.trim() === '' || add.isPending} onClick={() => add.mutate({ elementId, text: text.trim() }, { onSuccess: () => setText('') })}>
          {t('flowEdit.comments.add')}
        </Button>
      </div>
    </>
  );
}
