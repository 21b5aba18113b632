import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { failureOf } from '@/api/failure';
import type { NewLead } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { PageTitle } from '@/ui/PageTitle';
import { SelectField } from '@/ui/SelectField';
import { TextBox } from '@/ui/TextBox';
import { TextField } from '@/ui/TextField';
import { useAnnounce } from '@/ui/Toasts';
import styles from './NewTicketPage.module.css';
import { useOpenLead } from './useOpenLead.mutation';

const SOURCES = ['referral', 'event', 'partner', 'campaign', 'cold', 'web-form'] as const;
const CONSENTS = ['no', 'yes'] as const;
const EMPTY = { email: '', name: '', phone: '', company: '', interest: '', source: 'referral', budget: '', consent: 'no' };

function leadOf({ email, name, phone, company, interest, source, budget, consent }: typeof EMPTY): NewLead {
  return {
    contact: { email, ...(name && { name }), ...(phone && { phone }) },
    interest,
    source: SOURCES.find((one) => one === source) ?? 'cold',
    channel: 'phone',
    consent: { email: consent === 'yes' },
    ...(company && { company }),
    ...(budget && { budget: { amount: Number(budget), currency: 'EUR' } }),
  };
}

export function NewLeadPage() {
  const { t, word } = useI18n();
  const navigate = useNavigate();
  const { say } = useAnnounce();
  const open = useOpenLead();
  const [lead, setLead] = useState(EMPTY);
  const set = (name: keyof typeof EMPTY) => (value: string) => setLead((current) => ({ ...current, [name]: value }));
  const failure = open.error && failureOf(open.error);
  const errorOf = (...fields: string[]) =>
    failure?.kind === 'invalid' ? failure.violations.find((violation) => fields.includes(violation.field))?.message : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    open.mutate(leadOf(lead), {
      onSuccess: (file) => {
        say(t('lead.opened', { number: file.number }));
        void navigate(`/cases/${file.number}`);
      },
    });
  }

  return (
    <div className={styles.page}>
      <PageTitle>{t('lead.new')}</PageTitle>
      <h1>{t('lead.new')}</h1>
      <form className={styles.form} onSubmit={submit}>
        {open.error && <FailureNotice error={open.error} />}
        <div className={styles.pair}>
          <TextField label={t('case.email')} type="email" required value={lead.email} onChange={set('email')} error={errorOf('contact.email', 'customer.email')} />
          <TextField label={t('lead.contact')} value={lead.name} onChange={set('name')} error={errorOf('contact.name')} />
          <TextField label={t('case.phone')} type="tel" value={lead.phone} onChange={set('phone')} error={errorOf('contact.phone')} />
          <TextField label={t('lead.company')} value={lead.company} onChange={set('company')} error={errorOf('facts.company')} />
          <SelectField label={t('lead.source')} value={lead.source} choices={SOURCES.map((value) => ({ value, label: word('leadSource', value) }))} onChange={set('source')} />
          <TextField label={t('lead.budgetEuro')} type="number" value={lead.budget} onChange={set('budget')} error={errorOf('facts.budget')} />
        </div>
        <TextBox label={t('lead.interest')} required rows={7} value={lead.interest} onChange={set('interest')} error={errorOf('interest')} />
        <SelectField label={t('lead.consentEmail')} value={lead.consent} choices={CONSENTS.map((value) => ({ value, label: t(`lead.${value}`) }))} onChange={set('consent')} />
        <div className={styles.actions}>
          <span />
          <Button type="submit" size="medium" disabled={open.isPending}>
            {t('lead.open')}
          </Button>
        </div>
      </form>
    </div>
  );
}
