import { useState, type FormEvent } from 'react';
import { failureOf } from '@/api/failure';
import type { Connection } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { CheckBox } from '@/ui/CheckBox';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import styles from './Assistant.module.css';
import { ConnectionSignIn } from './ConnectionSignIn';
import { asChange, asNew, draftOf, isComplete, KINDS, ofKind, WAYS, type ConnectionDraft, type DraftText } from './connectionDraft';
import { useConnectionActions, useCreateConnection } from './useConnections.mutation';

interface FormProps {
  known: Connection | null;
  error: Error | null;
  isPending: boolean;
  onSave: (draft: ConnectionDraft) => void;
  onClose: () => void;
}

function ConnectionForm({ known, error, isPending, onSave, onClose }: FormProps) {
  const { t } = useI18n();
  const [draft, setDraft] = useState(() => draftOf(known));
  const failure = error ? failureOf(error) : null;
  const violations = failure?.kind === 'invalid' ? failure.violations : [];
  const field = (name: DraftText) => ({
    label: t(`connections.${name}`),
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
    error: violations.find((violation) => [name, `terms.${name}`].includes(violation.field.replace(/\[\d+\]$/, '')))?.message,
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    onSave(draft);
  }
  return (
    <form onSubmit={submit} style={{ display: 'contents' }}>
      {error && violations.length === 0 && <FailureNotice error={error} />}
      {known === null && <SelectField {...field('kind')} onChange={(kind) => setDraft(ofKind(draft, KINDS.find((one) => one === kind) ?? 'salesforce'))} choices={KINDS.map((value) => ({ value, label: t(`connectionKind.${value}`) }))} />}
      <TextField required maxLength={60} {...field('name')} />
      <div className={styles.pair}>
        <SelectField {...field('stage')} choices={(['production', 'sandbox'] as const).map((value) => ({ value, label: t(`connectionStage.${value}`) }))} />
        <SelectField {...field('authentication')} choices={WAYS[draft.kind].map((value) => ({ value, label: t(`connectionAuthentication.${value}`) }))} />
      </div>
      <ConnectionSignIn draft={draft} isNew={known === null} field={field} />
      {draft.kind === 'salesforce' && (
        <CheckBox label={t('connections.allowDuplicates')} help={t('connections.allowDuplicates.help')} checked={draft.allowDuplicates} onChange={(allowDuplicates) => setDraft({ ...draft, allowDuplicates })} />
      )}
      {known && <p className={styles.soft}>{t('connections.secret.keep')}</p>}
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" disabled={isPending || !isComplete(draft, known)}>
          {t('action.save')}
        </Button>
      </DialogActions>
    </form>
  );
}

function NewConnection({ onClose }: { onClose: () => void }) {
  const create = useCreateConnection();
  return <ConnectionForm known={null} error={create.error} isPending={create.isPending} onSave={(draft) => create.mutate(asNew(draft), { onSuccess: onClose })} onClose={onClose} />;
}

function KnownConnection({ known, onClose }: { known: Connection; onClose: () => void }) {
  const { change } = useConnectionActions(known);
  return <ConnectionForm known={known} error={change.error} isPending={change.isPending} onSave={(draft) => change.mutate(asChange(draft), { onSuccess: onClose })} onClose={onClose} />;
}

export function ConnectionDialog({ connection, onClose }: { connection: Connection | null; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t(connection ? 'connections.edit' : 'connections.new')} onClose={onClose}>
      {connection ? <KnownConnection known={connection} onClose={onClose} /> : <NewConnection onClose={onClose} />}
    </Dialog>
  );
}
