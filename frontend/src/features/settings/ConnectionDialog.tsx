import { useState, type FormEvent } from 'react';
import { failureOf } from '@/api/failure';
import type { Connection } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { SelectField } from '@/ui/SelectField';
import { TextBox } from '@/ui/TextBox';
import { TextField } from '@/ui/TextField';
import styles from './Assistant.module.css';
import { asChange, asNew, draftOf, isComplete, type ConnectionDraft } from './connectionDraft';
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
  const field = <K extends keyof ConnectionDraft>(name: K) => ({
    label: t(`connections.${name}`),
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
    error: violations.find((violation) => violation.field === name)?.message,
  });
  const byKey = draft.authentication === 'jwt-bearer';
  const secret = { ...field('secret'), label: t(`connectionSecret.${draft.authentication}`), required: known === null };
  function submit(event: FormEvent) {
    event.preventDefault();
    onSave(draft);
  }
  return (
    <form onSubmit={submit} style={{ display: 'contents' }}>
      {error && violations.length === 0 && <FailureNotice error={error} />}
      <TextField required maxLength={60} {...field('name')} />
      <div className={styles.pair}>
        <SelectField {...field('stage')} choices={(['production', 'sandbox'] as const).map((value) => ({ value, label: t(`connectionStage.${value}`) }))} />
        <SelectField {...field('authentication')} choices={(['jwt-bearer', 'client-credentials'] as const).map((value) => ({ value, label: t(`connectionAuthentication.${value}`) }))} />
      </div>
      <TextField help={t(byKey ? 'connections.url.help' : 'connections.url.help.secret')} maxLength={1000} placeholder="https://acme.my.salesforce.com" required={!byKey} {...field('url')} />
      <TextField help={t('connections.clientId.help')} required maxLength={300} {...field('clientId')} />
      {byKey && <TextField help={t('connections.username.help')} required maxLength={200} {...field('username')} />}
      {byKey ? (
        <TextBox rows={5} maxLength={8000} placeholder="-----BEGIN PRIVATE KEY-----" {...secret} />
      ) : (
        <TextField type="password" autoComplete="off" maxLength={8000} {...secret} />
      )}
      {known && <p className={styles.soft}>{t('connections.secret.keep')}</p>}
      <TextField help={t('connections.apiVersion.help')} required maxLength={5} {...field('apiVersion')} />
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
