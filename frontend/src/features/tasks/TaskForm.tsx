import { useState, type ReactNode, type Ref } from 'react';
import { failureOf } from '@/api/failure';
import type { Task } from '@/api/types';
import { SchemaForm, type FormData, type SchemaFormHandle } from '@/forms/SchemaForm';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { Notice } from '@/ui/Notice';
import styles from './TaskForm.module.css';
import { useCompleteTask } from './useCompleteTask.mutation';
import { useKeptFormData } from './useKeptFormData';

export interface TaskFormProps {
  task: Task;
  /** Values to start with instead of the task's own, e.g. an unsent reply. */
  restored?: FormData;
  onChange?: (data: FormData) => void;
  onBlur?: () => void;
  /** Called before the data leaves, to let a last save finish. */
  beforeComplete?: () => Promise<void>;
  onDone: () => void;
  note?: ReactNode;
  ref?: Ref<SchemaFormHandle>;
}

export function TaskForm({ task, restored, onChange, onBlur, beforeComplete, onDone, note, ref }: TaskFormProps) {
  const { t } = useI18n();
  const complete = useCompleteTask(task);
  const kept = useKeptFormData(task.id);
  const [initial] = useState(() => ({ ...task.data, ...restored, ...kept.read() }));
  const [hasOwnButton, setHasOwnButton] = useState(false);
  const [handle, setHandle] = useState<SchemaFormHandle | null>(null);
  const editable = task.actions.includes('complete');

  function changed(data: FormData) {
    kept.write(data);
    onChange?.(data);
  }

  async function submit(data: FormData) {
    if (complete.isPending) return;
    await beforeComplete?.();
    complete.mutate(data, {
      onSuccess: () => {
        kept.forget();
        onDone();
      },
    });
  }

  function attach(next: SchemaFormHandle | null) {
    setHandle(next);
    setHasOwnButton(next?.hasSubmitButton ?? false);
    if (typeof ref === 'function') ref(next);
    else if (ref) ref.current = next;
  }

  const lost = complete.error && failureOf(complete.error).kind === 'conflict';
  return (
    <div className={styles.form}>
      {!editable && !task.completedAt && <Notice tone="info" title={t(task.assignee ? 'form.held' : 'form.claimFirst')} />}
      {complete.error && <FailureNotice error={complete.error} />}
      {lost && <Notice tone="warn" title={t('form.textKept')} />}
      {task.form ? (
        <SchemaForm ref={attach} schema={task.form} data={initial} readOnly={!editable} onChange={changed} onBlur={onBlur} onSubmit={(data) => void submit(data)} />
      ) : (
        <p>{t('form.none')}</p>
      )}
      {editable && (
        <div className={styles.footer}>
          {!hasOwnButton && (
            <Button size="medium" disabled={complete.isPending} onClick={() => (task.form ? handle?.submit() : void submit({}))}>
              {t('form.complete')}
            </Button>
          )}
          <span className={styles.aside}>{note}</span>
        </div>
      )}
    </div>
  );
}
