import { useState, type FormEvent } from 'react';
import { visitors, type FilledTicketForm, type PublicForm } from '@/api/visitors';
import { useWords } from '@/i18n/visitors/Visitors';
import { Field } from './Field';
import styles from './fields.module.css';
import { FilePicker } from './FilePicker';
import { FormFoot } from './FormFoot';
import { Trap } from './Trap';
import { useFields } from './useFields';
import { useSendForm, type FormDoor } from './useSendForm';

const EMPTY = { name: '', email: '', subject: '', message: '', homepage: '' };

const DOOR: FormDoor<{ ticket: Omit<FilledTicketForm, 'form'>; files: File[] }> = {
  read: visitors.readTicketForm,
  post: (form, { ticket, files }) => visitors.sendTicketForm({ ...ticket, form }, files),
};

export function TicketFields({ form, onSent }: { form: PublicForm; onSent: (number: string, email: string) => void }) {
  const { t } = useWords();
  const [files, setFiles] = useState<File[]>([]);
  const { send, sending, failure } = useSendForm(form, DOOR);
  const { values, field, isComplete, given, fault } = useFields(EMPTY, ['email', 'subject', 'message'], failure);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!isComplete()) return;
    const { email, subject, message } = values;
    const number = await send({ ticket: { email, subject, message, ...given('name', 'homepage') }, files });
    if (number) onSent(number, email.trim());
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <div>
        <h1>{t('form.title')}</h1>
        <p className={styles.lead}>{t('form.lead')}</p>
      </div>
      <div className={styles.pair}>
        <Field {...field('name')} label={t('form.name')} optional maxLength={200} autoComplete="name" />
        <Field {...field('email')} type="email" label={t('form.email')} maxLength={254} autoComplete="email" />
      </div>
      <Field {...field('subject')} label={t('form.subject')} maxLength={400} />
      <Field {...field('message')} rows={7} label={t('form.message')} maxLength={20_000} />
      <Trap {...field('homepage')} />
      <FilePicker files={files} onChange={setFiles} most={form.maxFiles} mostBytes={form.maxBytes} />
      <FormFoot fault={fault} sending={sending} privacy={t('form.privacy')} />
    </form>
  );
}
