import { useState } from 'react';
import type { AssistantPolicy, AssistantProvider } from '@/api/types';
import { useCategories } from '@/api/useCategories.query';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { IconButton } from '@/ui/IconButton';
import { Add, TrashCan } from '@/ui/icons';
import { SelectField } from '@/ui/SelectField';
import { Skeleton } from '@/ui/Skeleton';
import { useAnnounce } from '@/ui/Toasts';
import styles from './Assistant.module.css';
import { useSavePolicies } from './useAssistant.mutation';
import { useAssistantPolicies, useFlowNames, useProviders } from './useAssistant.query';

const TASKS = ['classify', 'draft-reply', 'draft-outreach', 'summarise'] as const;
const ALL = '';

interface RowProps {
  policy: AssistantPolicy;
  providers: AssistantProvider[];
  onChange: (policy: AssistantPolicy) => void;
  onRemove: () => void;
}

function PolicyRow({ policy, providers, onChange, onRemove }: RowProps) {
  const { t, locale } = useI18n();
  const flows = useFlowNames().data ?? [];
  const categories = useCategories().data ?? [];
  const who = policy.engine === 'provider' ? `provider:${policy.providerId}` : policy.engine;
  return (
    <li className={styles.policy}>
      <SelectField
        label={t('policy.task')}
        value={policy.task}
        onChange={(task) => onChange({ ...policy, task: task as AssistantPolicy['task'] })}
        choices={TASKS.map((value) => ({ value, label: t(`assistantTask.${value}`) }))}
      />
      <SelectField
        label={t('policy.flow')}
        value={policy.flow ?? ALL}
        onChange={(flow) => onChange({ ...policy, flow: flow || null })}
        choices={[{ value: ALL, label: t('assistant.allFlows') }, ...flows.filter(({ kind }) => kind === 'process').map(({ key, name }) => ({ value: key, label: name ?? key }))]}
      />
      <SelectField
        label={t('policy.category')}
        value={policy.category ?? ALL}
        onChange={(category) => onChange({ ...policy, category: category || null })}
        choices={[{ value: ALL, label: t('policy.allCategories') }, ...categories.map(({ id, name }) => ({ value: id, label: name[locale] ?? id }))]}
      />
      <SelectField
        label={t('policy.who')}
        value={who}
        onChange={(value) => onChange(value.startsWith('provider:') ? { ...policy, engine: 'provider', providerId: value.slice(9) } : { ...policy, engine: value as 'off' | 'local', providerId: null })}
        choices={[
          { value: 'local', label: t('policy.local') },
          { value: 'off', label: t('policy.off') },
          ...providers.map(({ id, name, model }) => ({ value: `provider:${id}`, label: `${name} (${model})` })),
        ]}
      />
      <IconButton icon={TrashCan} label={t('policy.remove')} onClick={onRemove} />
    </li>
  );
}

export function AssistantPolicies() {
  const { t } = useI18n();
  const announce = useAnnounce();
  const known = useAssistantPolicies();
  const providers = useProviders();
  const save = useSavePolicies();
  const [changed, setChanged] = useState<AssistantPolicy[] | null>(null);
  if (known.isPending || providers.isPending) return <Skeleton lines={6} />;
  if (known.isError) return <FailureNotice error={known.error} onRetry={() => void known.refetch()} />;
  const policies = changed ?? known.data;
  const put = (index: number, policy: AssistantPolicy) => setChanged(policies.map((other, at) => (at === index ? policy : other)));
  return (
    <section className={styles.section}>
      <h2>{t('policy.title')}</h2>
      <p className={styles.lead}>{t('policy.lead')}</p>
      {save.error && <FailureNotice error={save.error} />}
      <ul className={styles.rows}>
        {policies.map((policy, index) => (
          <PolicyRow key={index} policy={policy} providers={providers.data ?? []} onChange={(next) => put(index, next)} onRemove={() => setChanged(policies.filter((_, at) => at !== index))} />
        ))}
      </ul>
      {policies.length === 0 && <p className={styles.soft}>{t('policy.none')}</p>}
      <div className={styles.actions}>
        <Button kind="secondary" icon={Add} onClick={() => setChanged([...policies, { task: 'classify', flow: null, category: null, engine: 'local', providerId: null }])}>
          {t('policy.add')}
        </Button>
        <Button
          disabled={changed === null || save.isPending}
          onClick={() =>
            save.mutate(policies, {
              onSuccess: () => {
                setChanged(null);
                announce.say(t('policy.saved'));
              },
            })
          }
        >
          {t('policy.save')}
        </Button>
      </div>
    </section>
  );
}
