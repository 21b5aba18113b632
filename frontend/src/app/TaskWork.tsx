import { useRef } from 'react';
import type { Task } from '@/api/types';
import { AssistantPanel } from '@/features/assistant/AssistantPanel';
import type { FormAnswer } from '@/features/assistant/NextStepCard';
import { DraftNote } from '@/features/cases/DraftNote';
import { useReplyDraft } from '@/features/cases/useReplyDraft';
import { TaskForm } from '@/features/tasks/TaskForm';
import type { SchemaFormHandle } from '@/forms/SchemaForm';
import { useI18n } from '@/i18n/I18n';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import { LastWord } from './LastWord';
import styles from './TaskWork.module.css';

const ANSWER_FORM = 'support/answer-customer';
const REVIEW_FORM = 'support/review-triage';
/** The outcomes that send a reply; with the others the form hides the field. */
const REPLYING = ['reply', 'reply-and-resolve'];

/** The form of a task with the assistant beside it; a reply being written is kept and takes the assistant's draft. */
export function TaskWork({ task, onDone }: { task: Task; onDone: () => void }) {
  const { t } = useI18n();
  const answering = task.formKey === ANSWER_FORM;
  const reviewing = task.formKey === REVIEW_FORM;
  const reply = useReplyDraft(task.caseNumber, { enabled: answering });
  const form = useRef<SchemaFormHandle>(null);
  const replies = useRef(true);
  const editable = task.actions.includes('complete');
  const { draft } = reply;

  function keep(data: Record<string, unknown>) {
    const text = data['reply'];
    replies.current = REPLYING.includes(String(data['action']));
    if (answering && typeof text === 'string' && text !== (draft?.body ?? '')) reply.change(text);
  }

  function use(text: string, suggestionId: string) {
    void form.current?.fill({ reply: text, ...(replies.current ? {} : { action: 'reply' }) });
    reply.change(text, suggestionId);
  }

  function choose({ action, team }: FormAnswer) {
    void form.current?.fill({ action, ...(team ? { handOverTeam: team } : {}) });
  }

  return (
    <div className={styles.frame}>
      <div className={styles.work}>
        <div>
          <LastWord number={task.caseNumber} className={styles.said} />
          {draft?.outdated && draft.body !== '' && <Notice tone="warn" title={t('draft.outdated')} />}
          {draft === undefined ? (
            <Skeleton lines={10} />
          ) : (
            <TaskForm
              ref={form}
              task={task}
              restored={draft?.body ? { reply: draft.body } : undefined}
              onChange={keep}
              onBlur={() => void reply.flush()}
              beforeComplete={reply.flush}
              onDone={() => {
                reply.discard();
                onDone();
              }}
              note={answering && <DraftNote state={reply.state} draft={draft} />}
            />
          )}
        </div>
        <div className={styles.assistant}>
          <AssistantPanel
            caseNumber={task.caseNumber}
            onUse={answering && editable ? use : undefined}
            onStep={answering && editable ? choose : undefined}
            onChooseIntent={reviewing && editable ? (intent) => void form.current?.fill({ outcome: 'confirmed', intent }) : undefined}
          />
        </div>
      </div>
    </div>
  );
}
