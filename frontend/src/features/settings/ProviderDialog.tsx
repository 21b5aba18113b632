import { useState, type FormEvent } from 'react';
import { failureOf } from '@/api/failure';
import type { AssistantProvider } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import styles from './Assistant.module.css';
import { useSaveProvider } from './useAssistant.mutation';

type Kind = AssistantProvider['kind'];

const USUAL = { baseUrl: '', model: '', inputPrice: '0', outputPrice: '0', timeoutSeconds: '15', concurrency: '4' };

/** What is typed, as text: an empty field is not a zero. */
function typed(provider: AssistantProvider | null) {
  const known = provider && {
    baseUrl: provider.baseUrl,
    model: provider.model,
    inputPrice: String(provider.inputPrice),
    outputPrice: String(provider.outputPrice),
    timeoutSeconds: String(provider.timeoutSeconds),
    concurrency: String(provider.concurrency),
  };
  return { name: provider?.name ?? '', apiKey: '', ...(known ?? USUAL) };
}

export function ProviderDialog({ provider, onClose }: { provider: AssistantProvider | null; onClose: () => void }) {
  const { t } = useI18n();
  const [kind, setKind] = useState<Kind>(provider?.kind ?? 'openai');
  const [fields, setFields] = useState(() => typed(provider));
  const save = useSaveProvider(provider);
  const failure = save.error ? failureOf(save.error) : null;
  const violations = failure?.kind === 'invalid' ? failure.violations : [];
  const field = (name: keyof typeof fields) => ({
    value: fields[name],
    onChange: (value: string) => setFields({ ...fields, [name]: value }),
    error: violations.find((violation) => violation.field === name)?.message,
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    const body = {
      kind,
      name: fields.name.trim(),
      baseUrl: fields.baseUrl.trim() || null,
      model: fields.model.trim(),
      apiKey: fields.apiKey.trim() || null,
      inputPrice: Number(fields.inputPrice),
      outputPrice: Number(fields.outputPrice),
      timeoutSeconds: Number(fields.timeoutSeconds),
      concurrency: Number(fields.concurrency),
    };
    save.mutate(body, { onSuccess: onClose });
  }
  return (
    <Dialog title={t(provider ? 'provider.edit' : 'provider.new')} onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'contents' }}>
        {save.error && violations.length === 0 && <FailureNotice error={save.error} />}
        <TextField label={t('provider.name')} required maxLength={60} {...field('name')} />
        {!provider && (
          <SelectField
            label={t('provider.kind')}
            value={kind}
            onChange={(value) => setKind(value as Kind)}
            choices={(['openai', 'google'] as const).map((value) => ({ value, label: t(`providerKind.${value}`) }))}
          />
        )}
        <TextField label={t('provider.baseUrl')} help={t('provider.baseUrl.help')} maxLength={1000} placeholder="https://" {...field('baseUrl')} />
        <TextField label={t('provider.model')} required maxLength={100} {...field('model')} />
        <TextField label={t('provider.apiKey')} help={t(provider?.keyKnown ? 'provider.apiKey.keep' : 'provider.apiKey.help')} type="password" autoComplete="off" maxLength={500} {...field('apiKey')} />
        <div className={styles.pair}>
          <TextField label={t('provider.inputPrice')} type="number" required {...field('inputPrice')} />
          <TextField label={t('provider.outputPrice')} type="number" required {...field('outputPrice')} />
          <TextField label={t('provider.timeout')} type="number" required {...field('timeoutSeconds')} />
          <TextField label={t('provider.concurrency')} type="number" required {...field('concurrency')} />
        </div>
        <DialogActions>
          <Button kind="secondary" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={save.isPending || !fields.name.trim() || !fields.model.trim()}>
            {t('action.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
