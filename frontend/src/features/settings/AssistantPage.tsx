import { useSearchParams } from 'react-router';
import { useI18n } from '@/i18n/I18n';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { Tabs, type Tab } from '@/ui/Tabs';
import { AssistantBudgets } from './AssistantBudgets';
import { AssistantCalls } from './AssistantCalls';
import { AssistantMasking } from './AssistantMasking';
import { AssistantPolicies } from './AssistantPolicies';
import { AssistantProviders } from './AssistantProviders';
import { RequestPreview } from './RequestPreview';
import styles from './Settings.module.css';
import { SettingsNav } from './SettingsNav';
import { useAssistantStatus } from './useAssistant.query';

type TabId = 'providers' | 'policy' | 'privacy' | 'calls';

function Degraded() {
  const { t } = useI18n();
  const status = useAssistantStatus();
  if (!status.data?.degraded) return null;
  const troubled = status.data.providers.filter(({ inUse, health }) => inUse && health !== 'working');
  const spent = status.data.budgets.filter(({ exhausted }) => exhausted);
  return (
    <Notice tone="warn" title={t('assistant.degraded')}>
      <p>
        {[...troubled.map(({ name, health }) => `${name}: ${t(`providerHealth.${health}`)}`), ...spent.map(({ scope }) => t('assistant.budgetSpent', { scope: scope === '*' ? t('assistant.allFlows') : scope }))].join(' · ')}
      </p>
    </Notice>
  );
}

export function AssistantPage() {
  const { t } = useI18n();
  const [parameters, setParameters] = useSearchParams();
  const tabs: Tab<TabId>[] = [
    { id: 'providers', label: t('assistant.tab.providers'), content: () => <AssistantProviders /> },
    {
      id: 'policy',
      label: t('assistant.tab.policy'),
      content: () => (
        <>
          <AssistantPolicies />
          <AssistantBudgets />
        </>
      ),
    },
    {
      id: 'privacy',
      label: t('assistant.tab.privacy'),
      content: () => (
        <>
          <AssistantMasking />
          <RequestPreview />
        </>
      ),
    },
    { id: 'calls', label: t('assistant.tab.calls'), content: () => <AssistantCalls /> },
  ];
  return (
    <div className={styles.page}>
      <PageTitle>{t('assistant.settings')}</PageTitle>
      <SettingsNav />
      <div>
        <h1>{t('assistant.settings')}</h1>
        <p className={styles.lead}>{t('assistant.settings.lead')}</p>
      </div>
      <Degraded />
      <Tabs label={t('assistant.settings')} tabs={tabs} selected={(parameters.get('tab') ?? 'providers') as TabId} onSelect={(tab) => setParameters({ tab }, { replace: true })} />
    </div>
  );
}
