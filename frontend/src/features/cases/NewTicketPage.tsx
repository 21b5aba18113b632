import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { toAttachment } from '@/api/attachments';
import { failureOf } from '@/api/failure';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { PageTitle } from '@/ui/PageTitle';
import { SelectField } from '@/ui/SelectField';
import { TextBox } from '@/ui/TextBox';
import { TextField } from '@/ui/TextField';
import { useAnnounce } from '@/ui/Toasts';
import { AttachmentPicker } from './AttachmentPicker';
import styles from './NewTicketPage.module.css';
import { useOpenTicket } from './useOpenTicket.mutation';

const CHANNELS = ['phone', 'email', 'web'] as const;
const EMPTY = { subject: '', message: '', email: '', name: '', phone: '', channel: CHANNELS[0] as (typeof CHANNELS)[number] };

export function NewTicketPage() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const { say } = useAnnounce();
  const open = useOpenTicket();
  const [ticket, setTicket] = useState(EMPTY);
  const [files, setFiles] = useState<File[]>([]);
  const set = (name: keyof typeof EMPTY) => (value: string) => setTicket((current) => ({ ...current, [name]: value }));
  const failure = open.error && failureOf(open.error);
  const errorOf = (field: string) => (failure?.kind === 'invalid' ? failure.violations.find((violation) => violation.field === field)?.message : undefined);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { subject, message, email, name, phone, channel } = ticket;
    open.mutate(
      {
        subject,
        message,
        channel,
        customer: { email, ...(name && { name }), ...(phone && { phone }) },
        attachments: await Promise.all(files.map(toAttachment)),
      },
      {
        onSuccess: (file) => {
          say(t('ticket.opened', { number: file.number }));
          void navigate(`/cases/${file.number}`);
        },
      },
    );
  }

  return (
    <div className={styles.page}>
      <PageTitle>{t('ticket.new')}</PageTitle>
      <h1>{t('ticket.new')}</h1>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        {open.error && <FailureNotice error={open.error} />}
        <div className={styles.pair}>
          <TextField label={t('ticket.email')} type="email" required value={ticket.email} onChange={set('email')} error={errorOf('customer.email')} />
          <TextField label={t('ticket.name')} value={ticket.name} onChange={set('name')} error={errorOf('customer.name')} />
          <TextField label={t('ticket.phone')} type="tel" value={ticket.phone} onChange={set('phone')} error={errorOf('customer.phone')} />
          <SelectField
            label={t('ticket.channel')}
            value={ticket.channel}
            choices={CHANNELS.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
            onChange={set('channel')}
          />
        </div>
        <TextField label={t('case.subject')} required maxLength={400} value={ticket.subject} onChange={set('subject')} error={errorOf('subject')} />
        <TextBox label={t('ticket.message')} required rows={9} value={ticket.message} onChange={set('message')} error={errorOf('message')} />
        <div className={styles.actions}>
          <span>
            <AttachmentPicker files={files} onChange={setFiles} />
          </span>
          <Button type="submit" size="medium" disabled={open.isPending}>
            {t('ticket.open')}
          </Button>
        </div>
      </form>
    </div>
  );
}
