import { useState } from 'react';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { Skeleton } from '@/ui/Skeleton';
import { TextBox } from '@/ui/TextBox';
import { When } from '@/ui/When';
import styles from './Operations.module.css';
import { useIncidentActions } from './useIncidents.mutation';
import { useIncidentNotes } from './useIncidents.query';

function NewNote({ cause }: { cause: string }) {
  const { t } = useI18n();
  const { annotate } = useIncidentActions(cause);
  const [text, setText] = useState('');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const done = () => {
    setText('');
    setKey(crypto.randomUUID());
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        annotate.mutate({ note: { incident: null, text }, key }, { onSuccess: done });
      }}
    >
      {annotate.error && <FailureNotice error={annotate.error} />}
      <TextBox label={t('incidents.note')} value={text} onChange={setText} rows={2} maxLength={2000} />
      <p className={styles.soft}>{t('incidents.note.hint')}</p>
      <div>
        <Button type="submit" kind="secondary" disabled={text.trim() === '' || annotate.isPending}>
          {t('incidents.note.add')}
        </Button>
      </div>
    </form>
  );
}

/** What operators know of a cause, with who wrote it when. */
export function IncidentNotes({ cause }: { cause: string }) {
  const { t } = useI18n();
  const notes = useIncidentNotes(cause);
  return (
    <section aria-label={t('incidents.notes')}>
      <h3>{t('incidents.notes')}</h3>
      {notes.isPending && <Skeleton lines={2} />}
      {notes.isError && <FailureNotice error={notes.error} onRetry={() => void notes.refetch()} />}
      {notes.data?.length === 0 && <p className={styles.soft}>{t('incidents.notes.none')}</p>}
      <ul className={styles.rows}>
        {notes.data?.map((note) => (
          <li key={note.id}>
            <p className={styles.note}>{note.text}</p>
            <p className={styles.soft}>
              {note.by.name} · <When at={note.at} />
            </p>
          </li>
        ))}
      </ul>
      {notes.hasNextPage && (
        <Button kind="quiet" disabled={notes.isFetchingNextPage} onClick={() => void notes.fetchNextPage()}>
          {t('incidents.more')}
        </Button>
      )}
      <NewNote cause={cause} />
    </section>
  );
}
