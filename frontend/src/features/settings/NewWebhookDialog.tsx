import { useState, type FormEvent } from 'react';
import { failureOf } from '@/api/failure';
import type { Webhook, WebhookEvent } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { CheckBox } from '@/ui/CheckBox';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { TextField } from '@/ui/TextField';
import styles from './Settings.module.css';
import { useCreateWebhook } from './useCreateWebhook.mutation';
import { WEBHOOK_EVENTS } from './webhookEvents';

export function NewWebhookDialog({ onClose, onCreated }: { onClose: () => void; onCreated: (webhook: Webhook) => void }) {
  const { t } = useI18n();
  const [url, setUrl] = useState('');
  const [description, setDescription] = useState('');
  const [events, setEvents] = useState<WebhookEvent[]>(['case.opened', 'case.resolved']);
  const create = useCreateWebhook();
  const failure = create.error ? failureOf(create.error) : null;
  const urlFault = failure?.kind === 'invalid' ? failure.violations.find(({ field }) => field === 'url')?.message : undefined;
  function submit(event: FormEvent) {
    event.preventDefault();
    create.mutate({ url: url.trim(), description: description.trim() || null, events }, { onSuccess: onCreated });
  }
  return (
    <Dialog title={t('webhooks.new')} onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'contents' }}>
        {create.error && !urlFault && <FailureNotice error={create.error} />}
        <TextField label={t('webhooks.url')} value={url} onChange={setUrl} required maxLength={1000} placeholder="https://example.com/hooks" error={urlFault} />
        <TextField label={t('webhooks.description')} value={description} onChange={setDescription} maxLength={200} />
        <fieldset className={styles.events}>
          <legend>{t('webhooks.events')}</legend>
          {WEBHOOK_EVENTS.map((name) => (
            <CheckBox
              key={name}
              label={t(`webhookEvent.${name}`)}
              help={name}
              checked={events.includes(name)}
              onChange={(checked) => setEvents(checked ? [...events, name] : events.filter((other) => other !== name))}
            />
          ))}
        </fieldset>
        <DialogActions>
          <Button kind="secondary" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={create.isPending || url.trim() === '' || events.length === 0}>
            {t('webhooks.create')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
