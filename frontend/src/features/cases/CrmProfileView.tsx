import type { ReactNode } from 'react';
import type { CrmProfile } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import styles from './CaseCrm.module.css';

type Opportunity = NonNullable<CrmProfile['opportunities']>[number];
type OpenCase = NonNullable<CrmProfile['openCases']>[number];

/** Who the customer is in the CRM and what is open for them, each with the way there. */
export function CrmProfileView({ profile }: { profile: CrmProfile }) {
  const { t } = useI18n();
  const { system, record, contact, account } = profile;
  const nobody = t(profile.contactsFound > 1 ? 'crm.contact.several' : 'crm.contact.none');
  return (
    <>
      <dl className={styles.facts}>
        <Fact name={t('crm.record')}>{record ? <There system={system} url={record.url} label={record.label} /> : t('crm.record.none')}</Fact>
        <Fact name={t('crm.contact')}>{contact ? <There system={system} url={contact.url} label={contact.label} /> : nobody}</Fact>
        {account && (
          <Fact name={t('crm.account')}>
            <There system={system} url={account.url} label={account.name} /> {account.tier && <Badge tone="neutral">{account.tier}</Badge>}
          </Fact>
        )}
      </dl>
      {account && <Open title={t('crm.opportunities')} items={profile.opportunities} row={(one) => <OpportunityRow system={system} opportunity={one} />} />}
      {contact && <Open title={t('crm.openCases')} items={profile.openCases} row={(one) => <CaseRow system={system} open={one} />} />}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Nothing where there is none; null where we may not look. */
function Open<T extends { url: string }>({ title, items, row }: { title: string; items: T[] | null; row: (item: T) => ReactNode }) {
  const { t } = useI18n();
  if (items?.length === 0) return null;
  return (
    <div className={styles.open}>
      <h3>{title}</h3>
      {items === null ? (
        <p className={styles.quiet}>{t('crm.hidden')}</p>
      ) : (
        <ul aria-label={title}>
          {items.map((item) => (
            <li key={item.url}>{row(item)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function OpportunityRow({ system, opportunity }: { system: string; opportunity: Opportunity }) {
  const { t, day, number } = useI18n();
  const facts = [opportunity.stage, opportunity.amount === null ? '' : number(opportunity.amount), opportunity.closesOn ? t('crm.closes', { day: day(opportunity.closesOn) }) : ''];
  return (
    <>
      <There system={system} url={opportunity.url} label={opportunity.name} />
      <span className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</span>
    </>
  );
}

function CaseRow({ system, open }: { system: string; open: OpenCase }) {
  return (
    <>
      <There system={system} url={open.url} label={open.subject || open.number} />
      <span className={styles.quiet}>
        {open.number} · {open.status}
      </span>
    </>
  );
}

function There({ system, url, label }: { system: string; url: string; label: string }) {
  const { t } = useI18n();
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" title={t('crm.opens', { system })}>
      {label}
    </a>
  );
}
