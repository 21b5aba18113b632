import { useState, type FormEvent } from 'react';
import { visitors, type BlankForm, type FilledLeadForm } from '@/api/visitors';
import { useWords } from '@/i18n/visitors/Visitors';
import { CheckBox } from '@/ui/CheckBox';
import { Field } from './Field';
import styles from './fields.module.css';
import { FormFoot } from './FormFoot';
import { Trap } from './Trap';
import { useFields } from './useFields';
import { useSendForm, type FormDoor } from './useSendForm';

const EMPTY = { name: '', email: '', phone: '', company: '', interest: '', homepage: '' };

const DOOR: FormDoor<Omit<FilledLeadForm, 'form'>> = {
  read: visitors.readLeadForm,
  post: (form, lead) => visitors.sendLeadForm({ ...lead, form }),
};

export function LeadFields({ form, onSent }: { form: BlankForm; onSent: (number: string, email: string) => void }) {
  const { t } = useWords();
  const [mayWrite, setMayWrite] = useState(false);
  const [mayCall, setMayCall] = useState(false);
  const { send, sending, failure } = useSendForm(form, DOOR);
  const { values, field, isComplete, given, fault } = useFields(EMPTY, ['email', 'interest'], failure);
  const canBeCalled = values.phone.trim() !== '';

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!isComplete()) return;
    const { email, interest } = values;
    const consent = { email: mayWrite, phone: mayCall && canBeCalled };
    const number = await send({ email, interest, consent, ...given('name', 'phone', 'company', 'homepage') });
    if (number) onSent(number, email.trim());
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <div>
        <h1>{t('lead.title')}</h1>
        <p className={styles.lead}>{t('lead.lead')}</p>
      </div>
      <div className={styles.pair}>
        <Field {...field('name')} label={t('form.name')} optional maxLength={200} autoComplete="name" />
        <Field {...field('email')} type="email" label={t('form.email')} maxLength={254} autoComplete="email" />
        <Field {...field('company')} label={t('lead.company')} optional maxLength={200} autoComplete="organization" />
        <Field {...field('phone')} type="tel" label={t('lead.phone')} optional maxLength={40} autoComplete="tel" />
      </div>
      <Field {...field('interest')} rows={6} label={t('lead.interest')} maxLength={20_000} />
      <Trap {...field('homepage')} />
      <fieldset className={styles.consents} aria-describedby="consent-hint">
        <legend>{t('lead.consent')}</legend>
        <CheckBox label={t('lead.consent.email')} checked={mayWrite} onChange={setMayWrite} />
        {canBeCalled && <CheckBox label={t('lead.consent.phone')} checked={mayCall} onChange={setMayCall} />}
        <p id="consent-hint" className={styles.hint}>
          {t('lead.consent.hint')}
        </p>
      </fieldset>
      <FormFoot fault={fault} sending={sending} privacy={t('lead.privacy')} />
    </form>
  );
}
