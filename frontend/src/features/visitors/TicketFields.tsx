import { useState, type FormEvent } from 'react';
import type { TicketForm } from '@/api/visitors';
import { useWords } from '@/i18n/visitors/Visitors';
import { Fault } from './Fault';
import { Field } from './Field';
import styles from './fields.module.css';
import { FilePicker } from './FilePicker';
import { useSendTicket } from './useSendTicket';

const EMPTY = { name: '', email: '', subject: '', message: '', homepage: '' };
const NEEDED = ['email', 'subject', 'message'] as const;
type Name = keyof typeof EMPTY;

export function TicketFields({ form, onSent }: { form: TicketForm; onSent: (number: string, email: string) => void }) {
  const { t } = useWords();
  const [ticket, setTicket] = useState(EMPTY);
  const [files, setFiles] = useState<File[]>([]);
  const [missing, setMissing] = useState<Name[]>([]);
  const { send, sending, failure } = useSendTicket(form);
  const violations = failure?.kind === 'invalid' ? failure.violations.map(({ field }) => field.replace('customer.', '')) : [];

  function set(name: Name) {
    return (value: string) => {
      setTicket((current) => ({ ...current, [name]: value }));
      setMissing((names) => names.filter((other) => other !== name));
    };
  }

  function wrong(name: Name): string | null {
    if (missing.includes(name)) return t('field.required');
    if (!violations.includes(name)) return null;
    return t(name === 'email' ? 'field.email' : 'field.refused');
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const empty = NEEDED.filter((name) => ticket[name].trim() === '');
    setMissing(empty);
    if (empty[0]) return document.getElementById(empty[0])?.focus();
    const { name, homepage, ...needed } = ticket;
    const number = await send({ ...needed, ...(name.trim() && { name }), ...(homepage && { homepage }) }, files);
    if (number) onSent(number, ticket.email.trim());
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <div>
        <h1>{t('form.title')}</h1>
        <p className={styles.lead}>{t('form.lead')}</p>
      </div>
      <div className={styles.pair}>
        <Field id="name" label={t('form.name')} optional maxLength={200} autoComplete="name" value={ticket.name} onChange={set('name')} wrong={wrong('name')} />
        <Field id="email" type="email" label={t('form.email')} maxLength={254} autoComplete="email" value={ticket.email} onChange={set('email')} wrong={wrong('email')} />
      </div>
      <Field id="subject" label={t('form.subject')} maxLength={400} value={ticket.subject} onChange={set('subject')} wrong={wrong('subject')} />
      <Field id="message" rows={7} label={t('form.message')} maxLength={20_000} value={ticket.message} onChange={set('message')} wrong={wrong('message')} />
      <div className={styles.trap} aria-hidden="true">
        <label>
          {t('form.homepage')}
          <input name="homepage" tabIndex={-1} autoComplete="off" value={ticket.homepage} onChange={(event) => set('homepage')(event.target.value)} />
        </label>
      </div>
      <FilePicker files={files} onChange={setFiles} most={form.maxFiles} mostBytes={form.maxBytes} />
      {failure && violations.length === 0 && <Fault failure={failure} />}
      <div className={styles.actions}>
        <button type="submit" className={styles.send} disabled={sending}>
          {t(sending ? 'form.sending' : 'form.send')}
        </button>
        <p>{t('form.privacy')}</p>
      </div>
    </form>
  );
}
