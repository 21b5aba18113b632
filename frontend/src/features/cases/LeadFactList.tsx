import { Fragment } from 'react';
import type { Lead } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import styles from './CaseFacts.module.css';

export function LeadFactList({ lead }: { lead: Lead }) {
  const { t, word, day, locale } = useI18n();
  const budget = lead.budget !== null && new Intl.NumberFormat(locale, { style: 'currency', currency: lead.currency ?? 'EUR', maximumFractionDigits: 0 }).format(lead.budget);
  const consent = (given: Lead['consentEmail']) => (given ? `${t('lead.yes')} · ${day(given.at)} · ${word('consentFrom', given.from)}` : t('lead.no'));
  const facts: [string, string | null | undefined | false][] = [
    [t('lead.company'), lead.company],
    [t('lead.website'), lead.website],
    [t('lead.jobTitle'), lead.jobTitle],
    [t('lead.industry'), lead.industry],
    [t('lead.region'), lead.region],
    [t('lead.employees'), lead.employees?.toLocaleString(locale)],
    [t('lead.product'), lead.product],
    [t('lead.source'), word('leadSource', lead.source)],
    [t('lead.budget'), budget || t('lead.unknown')],
    [t('lead.authority'), lead.authority === null ? t('lead.unknown') : t(lead.authority ? 'lead.yes' : 'lead.no')],
    [t('lead.need'), lead.need ? word('leadNeed', lead.need) : t('lead.unknown')],
    [t('lead.timeline'), lead.timeline ? word('leadTimeline', lead.timeline) : t('lead.unknown')],
    [t('lead.consentEmail'), consent(lead.consentEmail)],
    [t('lead.consentPhone'), consent(lead.consentPhone)],
    [t('lead.owner'), lead.owner?.name],
    [t('lead.converted'), lead.convertedAt && day(lead.convertedAt)],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
