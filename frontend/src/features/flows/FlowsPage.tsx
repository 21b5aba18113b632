import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '@/api/actor';
import type { FlowListing } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Add, Flow } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { SearchField } from '@/ui/SearchField';
import { SelectField } from '@/ui/SelectField';
import { Skeleton } from '@/ui/Skeleton';
import styles from './FlowsPage.module.css';
import { FlowTable } from './FlowTable';
import { NewFlowDialog } from './NewFlowDialog';
import { useFlows } from './useFlows.query';

function useFilter() {
  const [query, setQuery] = useSearchParams();
  const kind = query.get('kind') ?? '';
  const words = query.get('q') ?? '';
  const change = (name: string, value: string) =>
    setQuery((old) => {
      if (value) old.set(name, value);
      else old.delete(name);
      return old;
    }, { replace: true });
  const fits = (flow: FlowListing) => (!kind || flow.kind === kind) && `${flow.name} ${flow.key}`.toLowerCase().includes(words.toLowerCase());
  return { kind, words, change, fits };
}

function Flows() {
  const { t } = useI18n();
  const may = useMay();
  const flows = useFlows();
  const { kind, words, change, fits } = useFilter();
  const [adding, setAdding] = useState(false);
  const shown = flows.data?.filter(fits);
  const kinds = (['process', 'decision', 'form'] as const).map((value) => ({ value, label: t(`flows.kinds.${value}`) }));
  return (
    <div className={styles.page}>
      <PageTitle>{t('nav.flows')}</PageTitle>
      <div className={styles.head}>
        <div>
          <h1>{t('nav.flows')}</h1>
          <p className={styles.lead}>{t('flows.lead')}</p>
        </div>
        {may('flows:edit') && (
          <Button icon={Add} onClick={() => setAdding(true)}>
            {t('flows.new')}
          </Button>
        )}
      </div>
      <div className={styles.filters}>
        <SearchField label={t('flows.search')} value={words} onSearch={(value) => change('q', value)} />
        <SelectField label={t('flows.kind')} hideLabel value={kind} onChange={(value) => change('kind', value)} choices={[{ value: '', label: t('flows.kinds.all') }, ...kinds]} />
      </div>
      {flows.isPending && <Skeleton lines={9} />}
      {flows.isError && <FailureNotice error={flows.error} onRetry={() => void flows.refetch()} />}
      {shown?.length === 0 && <EmptyState icon={Flow} title={t(flows.data?.length === 0 ? 'flows.none' : 'flows.noneFits')} />}
      {shown && shown.length > 0 && <FlowTable flows={shown} />}
      {adding && <NewFlowDialog flows={flows.data ?? []} onClose={() => setAdding(false)} />}
    </div>
  );
}

/** Every flow with where it stands. */
export function FlowsPage() {
  const { t } = useI18n();
  const may = useMay();
  return may('flows:read') ? <Flows /> : <EmptyState icon={Flow} title={t('flows.notYours')} />;
}
