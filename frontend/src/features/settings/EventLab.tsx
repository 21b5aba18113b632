import { useEffect, useState, type FormEvent } from 'react';
import type { TriggerSource } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { SelectField } from '@/ui/SelectField';
import { TextBox } from '@/ui/TextBox';
import assistant from './Assistant.module.css';
import { LabFindings } from './LabFindings';
import { useEventLab } from './useTriggers.mutation';

const FORMATS = [
  { value: 'application/json', label: 'JSON' },
  { value: 'text/xml', label: 'XML (SOAP)' },
];

/** @param stored id of an event of the inbox that is looked at */
export function EventLab({ sources, stored }: { sources: TriggerSource[]; stored: string | null }) {
  const { t } = useI18n();
  const [source, setSource] = useState(sources[0]?.name ?? '');
  const [contentType, setContentType] = useState('application/json');
  const [payload, setPayload] = useState('');
  const lab = useEventLab();
  const { mutate } = lab;
  useEffect(() => {
    if (stored) mutate({ eventId: stored });
  }, [stored, mutate]);
  function submit(event: FormEvent) {
    event.preventDefault();
    lab.mutate({ source, contentType, payload });
  }
  return (
    <section className={assistant.section} aria-labelledby="event-lab">
      <h2 id="event-lab">{t('lab.title')}</h2>
      <p className={assistant.lead}>{t('lab.lead')}</p>
      <form className={assistant.section} onSubmit={submit}>
        <SelectField label={t('lab.source')} value={source} onChange={setSource} choices={sources.map(({ name }) => ({ value: name, label: name }))} />
        <SelectField label={t('lab.contentType')} value={contentType} onChange={setContentType} choices={FORMATS} />
        <TextBox label={t('lab.payload')} value={payload} onChange={setPayload} rows={8} maxLength={200_000} />
        <div className={assistant.actions}>
          <Button type="submit" disabled={lab.isPending || payload.trim() === ''}>
            {t('lab.try')}
          </Button>
        </div>
      </form>
      {lab.error && <FailureNotice error={lab.error} />}
      {lab.data && <LabFindings report={lab.data} />}
    </section>
  );
}
