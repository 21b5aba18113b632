import { useState, type ComponentType, type ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { failureOf } from '@/api/failure';
import type { CaseFile } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Search } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { Tabs } from '@/ui/Tabs';
import { CaseCrm } from './CaseCrm';
import { CaseDiagrams } from './CaseDiagrams';
import { CaseFacts } from './CaseFacts';
import { CaseHeader } from './CaseHeader';
import styles from './CasePage.module.css';
import { CaseSatisfaction } from './CaseSatisfaction';
import { CaseTasks } from './CaseTasks';
import { Composer, type Suggested } from './Composer';
import { Conversation } from './Conversation';
import { LeadPanel } from './LeadPanel';
import { EscalationNotice } from './EscalationNotice';
import { LinkedCases } from './LinkedCases';
import { MergedNotice } from './MergedNotice';
import { Timeline } from './Timeline';
import { useCase } from './useCase.query';

const TABS = ['conversation', 'timeline', 'process'] as const;

export interface CaseSlots {
  /** The assistant's suggestions, and where an accepted text goes. */
  Assistant: ComponentType<{ caseNumber: string; onUse: (text: string, suggestionId: string) => void }>;
  /** What starts a flow on the case, beside its tasks. */
  StartFlow: ComponentType<{ file: CaseFile }>;
}

export function CasePage({ slots: { Assistant, StartFlow } }: { slots: CaseSlots }) {
  const { t } = useI18n();
  const { number = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const file = useCase(number);
  const [suggested, setSuggested] = useState<Suggested | null>(null);

  if (file.isPending) return <Skeleton lines={18} />;
  if (file.isError && !file.data) {
    if (failureOf(file.error).kind !== 'not-found') return <FailureNotice error={file.error} onRetry={() => void file.refetch()} />;
    return (
      <EmptyState icon={Search} title={t('case.unknown', { number })}>
        {t('case.unknown.text')}
      </EmptyState>
    );
  }

  const content: Record<(typeof TABS)[number], () => ReactNode> = {
    conversation: () => (
      <>
        <Conversation number={number} />
        <Composer key={number} number={number} suggested={suggested} onTaken={() => setSuggested(null)} />
      </>
    ),
    timeline: () => <Timeline number={number} />,
    process: () => <CaseDiagrams number={number} />,
  };
  function use(text: string, suggestionId: string) {
    setSuggested({ text, suggestionId });
    setParams({}, { replace: true });
  }

  return (
    <div className={styles.page}>
      <PageTitle>{`${number} · ${file.data.subject}`}</PageTitle>
      <CaseHeader className={styles.header} file={file.data} />
      <div className={styles.main}>
        {file.data.mergedInto && <MergedNotice into={file.data.mergedInto} />}
        <EscalationNotice number={number} />
        <Tabs
          label={t('case.tabs')}
          selected={TABS.find((tab) => tab === params.get('tab')) ?? 'conversation'}
          onSelect={(tab) => setParams(tab === 'conversation' ? {} : { tab }, { replace: true })}
          tabs={TABS.map((tab) => ({ id: tab, label: t(`caseTab.${tab}`), content: content[tab] }))}
        />
      </div>
      <aside className={styles.aside} aria-label={t('case.aside')}>
        <CaseSatisfaction number={number} className={styles.section} />
        {file.data.type === 'lead' && (
          <section className={styles.section}>
            <h2>{t('case.lead')}</h2>
            <LeadPanel file={file.data} />
          </section>
        )}
        <Assistant caseNumber={number} onUse={use} />
        <section className={styles.section}>
          <div className={styles.heading}>
            <h2>{t('case.tasks')}</h2>
            <StartFlow file={file.data} />
          </div>
          <CaseTasks number={number} />
        </section>
        <CaseCrm number={number} className={styles.section} />
        <section className={styles.section}>
          <h2>{t('case.links')}</h2>
          <LinkedCases number={number} />
        </section>
        <section className={styles.section}>
          <h2>{t('case.facts')}</h2>
          <CaseFacts file={file.data} />
        </section>
      </aside>
    </div>
  );
}
