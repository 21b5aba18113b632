import { useState, type FormEvent } from 'react';
import type { PreviewWanted, RequestPreview as Preview } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { SelectField } from '@/ui/SelectField';
import { TextBox } from '@/ui/TextBox';
import { TextField } from '@/ui/TextField';
import styles from './Assistant.module.css';
import { usePreviewRequest } from './useAssistant.mutation';
import { useProviders } from './useAssistant.query';

type Task = PreviewWanted['task'];

function Leaving({ preview }: { preview: Preview }) {
  const { t, word } = useI18n();
  if (!preview.request) return <p className={styles.soft}>{t('preview.nothing')}</p>;
  return (
    <div className={styles.section} role="region" aria-label={t('preview.request')}>
      <p className={styles.result}>
        {Object.entries(preview.masked).map(([kind, count]) => (
          <Badge key={kind} tone="accent">
            {word('maskKind', kind)} {count}
          </Badge>
        ))}
      </p>
      <p className={styles.soft}>
        {preview.request.method} {preview.request.url}
      </p>
      <pre className={styles.body} tabIndex={0} aria-label={t('preview.body')}>
        {preview.request.body}
      </pre>
    </div>
  );
}

export function RequestPreview() {
  const { t } = useI18n();
  const providers = useProviders().data ?? [];
  const preview = usePreviewRequest();
  const [task, setTask] = useState<Task>('classify');
  const [chosen, setChosen] = useState('');
  const [message, setMessage] = useState('');
  const [names, setNames] = useState('');
  const [caseNumber, setCaseNumber] = useState('');
  const providerId = chosen || (providers[0]?.id ?? '');
  function submit(event: FormEvent) {
    event.preventDefault();
    const people = names
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    preview.mutate({ task, providerId, caseNumber: caseNumber.trim() || null, message, names: people });
  }
  return (
    <section className={styles.section}>
      <h2>{t('preview.title')}</h2>
      <p className={styles.lead}>{t('preview.lead')}</p>
      <form onSubmit={submit} className={styles.section}>
        <div className={styles.pair}>
          <SelectField
            label={t('policy.task')}
            value={task}
            onChange={(value) => setTask(value as Task)}
            choices={(['classify', 'draft-reply', 'draft-outreach', 'summarise'] as const).map((value) => ({ value, label: t(`assistantTask.${value}`) }))}
          />
          <SelectField label={t('preview.provider')} value={providerId} onChange={setChosen} choices={providers.map(({ id, name }) => ({ value: id, label: name }))} />
          <TextField label={t('preview.case')} value={caseNumber} onChange={setCaseNumber} maxLength={20} placeholder="C-100042" />
          <TextField label={t('preview.names')} value={names} onChange={setNames} placeholder="Ada Lovelace, Max Born" />
        </div>
        <TextBox label={t('preview.message')} value={message} onChange={setMessage} rows={4} maxLength={20000} />
        <div>
          <Button type="submit" disabled={preview.isPending || providerId === '' || (message.trim() === '' && caseNumber.trim() === '')}>
            {t('preview.show')}
          </Button>
        </div>
      </form>
      {providers.length === 0 && <p className={styles.soft}>{t('preview.noProvider')}</p>}
      {preview.error && <FailureNotice error={preview.error} />}
      {preview.data && <Leaving preview={preview.data} />}
    </section>
  );
}
