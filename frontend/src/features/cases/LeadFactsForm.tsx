import { useState, type FormEvent } from 'react';
import { failureOf } from '@/api/failure';
import type { Lead, LeadChange } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import styles from './LeadPanel.module.css';
import { useChangeLead } from './useChangeLead.mutation';

const NEEDS = ['none', 'some', 'strong'] as const;
const TIMELINES = ['now', 'quarter', 'half-year', 'year', 'later'] as const;
const YES_NO = ['yes', 'no'] as const;

function textsOf(lead: Lead) {
  return {
    company: lead.company ?? '',
    jobTitle: lead.jobTitle ?? '',
    industry: lead.industry ?? '',
    region: lead.region ?? '',
    employees: lead.employees?.toString() ?? '',
    budget: lead.budget?.toString() ?? '',
    currency: lead.currency ?? '',
    product: lead.product ?? '',
    authority: lead.authority === null ? '' : lead.authority ? 'yes' : 'no',
    need: lead.need ?? '',
    timeline: lead.timeline ?? '',
    consentEmail: lead.consentEmail ? 'yes' : 'no',
    consentPhone: lead.consentPhone ? 'yes' : 'no',
  };
}

type Texts = ReturnType<typeof textsOf>;

function changeOf(texts: Texts): LeadChange {
  const number = (text: string) => (text.trim() === '' ? null : Number(text));
  return {
    company: texts.company,
    jobTitle: texts.jobTitle,
    industry: texts.industry,
    region: texts.region.trim().toUpperCase(),
    product: texts.product,
    currency: texts.currency.trim().toUpperCase(),
    employees: number(texts.employees),
    budget: number(texts.budget),
    authority: texts.authority === '' ? null : texts.authority === 'yes',
    need: NEEDS.find((need) => need === texts.need) ?? null,
    timeline: TIMELINES.find((timeline) => timeline === texts.timeline) ?? null,
    consentEmail: texts.consentEmail === 'yes',
    consentPhone: texts.consentPhone === 'yes',
  };
}

export function LeadFactsForm({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const { t, word } = useI18n();
  const [texts, setTexts] = useState(() => textsOf(lead));
  const change = useChangeLead(lead);
  const failure = change.error && failureOf(change.error);
  const errorOf = (field: string) => (failure?.kind === 'invalid' ? failure.violations.find((violation) => violation.field === field)?.message : undefined);
  const set = (name: keyof Texts) => (value: string) => setTexts((current) => ({ ...current, [name]: value }));
  const text = (name: keyof Texts, type: 'text' | 'number' = 'text') => (
    <TextField label={t(`lead.${name}`)} type={type} value={texts[name]} onChange={set(name)} error={errorOf(name)} />
  );
  const choice = (name: keyof Texts, values: readonly string[], prefix: string, unknown = true) => (
    <SelectField
      label={t(`lead.${name}`)}
      value={texts[name]}
      choices={[...(unknown ? [{ value: '', label: t('lead.unknown') }] : []), ...values.map((value) => ({ value, label: word(prefix, value) }))]}
      onChange={set(name)}
    />
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    change.mutate(changeOf(texts), { onSuccess: onClose });
  }
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t('lead.edit')}>
      {change.error && <FailureNotice error={change.error} />}
      {text('company')}
      <div className={styles.pair}>
        {text('jobTitle')}
        {text('industry')}
        {text('region')}
        {text('employees', 'number')}
        {text('budget', 'number')}
        {text('currency')}
        {choice('authority', YES_NO, 'lead')}
        {choice('need', NEEDS, 'leadNeed')}
        {choice('timeline', TIMELINES, 'leadTimeline')}
        {text('product')}
        {choice('consentEmail', YES_NO, 'lead', false)}
        {choice('consentPhone', YES_NO, 'lead', false)}
      </div>
      <div className={styles.actions}>
        <Button kind="secondary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" disabled={change.isPending}>
          {t('lead.save')}
        </Button>
      </div>
    </form>
  );
}
