import { useState, type FormEvent } from 'react';
import { failureOf } from '@/api/failure';
import type { TriggerSource } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import styles from './Settings.module.css';
import { useCreateTriggerSource } from './useTriggers.mutation';

const KINDS: TriggerSource['kind'][] = ['standard-webhooks', 'salesforce', 'sap'];
const EMPTY = { name: '', kind: KINDS[0] as TriggerSource['kind'], description: '', organizations: '', secret: '' };

type Draft = typeof EMPTY;

const asNew = ({ name, kind, description, organizations, secret }: Draft) => ({
  name: name.trim(),
  kind,
  description: description.trim() || null,
  organizations: kind === 'salesforce' ? organizations.split(/[\s,]+/).filter(Boolean) : null,
  mapping: null,
  secret: kind === 'standard-webhooks' ? secret.trim() || null : null,
});

export function NewTriggerDialog({ onClose, onCreated }: { onClose: () => void; onCreated: (source: TriggerSource) => void }) {
  const { t } = useI18n();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const create = useCreateTriggerSource();
  const failure = create.error ? failureOf(create.error) : null;
  const violations = failure?.kind === 'invalid' ? failure.violations : [];
  const field = <K extends keyof Draft>(name: K) => ({
    label: t(`triggers.${name}`),
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
    error: violations.find((violation) => violation.field.startsWith(name))?.message,
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    create.mutate(asNew(draft), { onSuccess: onCreated });
  }
  const isComplete = draft.name.trim() !== '' && (draft.kind !== 'salesforce' || draft.organizations.trim() !== '');
  return (
    <Dialog title={t('triggers.new')} onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'contents' }}>
        {create.error && violations.length === 0 && <FailureNotice error={create.error} />}
        <SelectField {...field('kind')} choices={KINDS.map((kind) => ({ value: kind, label: t(`triggerKind.${kind}`) }))} />
        <p className={styles.soft}>{t(`triggerKind.${draft.kind}.help`)}</p>
        <TextField help={t('triggers.name.help')} required maxLength={40} {...field('name')} />
        <TextField maxLength={200} {...field('description')} />
        {draft.kind === 'salesforce' && <TextField help={t('triggers.organizations.help')} required placeholder="00D…" {...field('organizations')} />}
        {draft.kind === 'standard-webhooks' && <TextField type="password" autoComplete="off" help={t('triggers.secret.help')} maxLength={200} {...field('secret')} />}
        <DialogActions>
          <Button kind="secondary" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={create.isPending || !isComplete}>
            {t('triggers.create')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
