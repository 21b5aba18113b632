import { useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useMay } from '@/api/actor';
import type { FlowDraft } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { ArrowLeft, Flow } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import styles from './EditorPage.module.css';
import { OpenedDraft } from './OpenedDraft';
import { useBeginDraft } from './useDraftEdits.mutation';
import { useLettingGo } from './useDraftLock';
import { draftKey, useCatalogue, useEditedDraft } from './useEditedDraft.query';
import { useFlows } from './useFlows.query';
import { useTemplateWords } from './useTemplateWords';

/** The editor of a flow: a process, a decision or a form. */
export function EditorPage() {
  const { t } = useI18n();
  const may = useMay();
  const { key = '' } = useParams();
  return may('flows:read') ? <Editor key={key} flow={key} /> : <EmptyState icon={Flow} title={t('flows.notYours')} />;
}

function Editor({ flow }: { flow: string }) {
  const { t } = useI18n();
  const draft = useEditedDraft(flow);
  const catalogue = useCatalogue();
  if (draft.isError) return <Around flow={flow}><FailureNotice error={draft.error} onRetry={() => void draft.refetch()} /></Around>;
  if (catalogue.isError) return <Around flow={flow}><FailureNotice error={catalogue.error} onRetry={() => void catalogue.refetch()} /></Around>;
  if (draft.isPending || !draft.isFetchedAfterMount || catalogue.isPending) return <Around flow={flow}><Skeleton lines={12} /></Around>;
  if (draft.data === null) return <Around flow={flow}><NoDraft flow={flow} /></Around>;
  return (
    <>
      <PageTitle>{t('flowEdit.title', { name: draft.data.name })}</PageTitle>
      <Openings flow={flow} draft={draft.data} catalogue={catalogue.data} />
    </>
  );
}

/** What is drawn stays while it is saved; only another opening replaces it. */
function Openings({ flow, draft, catalogue }: { flow: string; draft: FlowDraft; catalogue: NonNullable<ReturnType<typeof useCatalogue>['data']> }) {
  const cache = useQueryClient();
  const told = useTemplateWords(catalogue);
  const may = useMay();
  useLettingGo(flow, may('flows:edit'));
  const [opening, setOpening] = useState({ number: 0, draft });
  async function reopen() {
    await cache.refetchQueries({ queryKey: draftKey(flow, 'draft') });
    const fresh = cache.getQueryData<FlowDraft | null>(draftKey(flow, 'draft'));
    if (fresh) setOpening(({ number }) => ({ number: number + 1, draft: fresh }));
  }
  return <OpenedDraft key={opening.number} draft={opening.draft} catalogue={told} onReopen={() => void reopen()} />;
}

/** What stands around whatever there is instead of an editor: its bar, with the way back. */
function Around({ flow, children }: { flow: string; children: ReactNode }) {
  const { t } = useI18n();
  const name = useFlows().data?.find(({ key }) => key === flow)?.name ?? flow;
  return (
    <>
      <PageTitle>{t('flowEdit.title', { name })}</PageTitle>
      <header className={styles.bar}>
        <Link to={`/flows/${flow}`} className={styles.back} aria-label={t('flowEdit.back', { name })}>
          <ArrowLeft />
        </Link>
        <h1>{name}</h1>
      </header>
      <div className={styles.around}>{children}</div>
    </>
  );
}

function NoDraft({ flow }: { flow: string }) {
  const { t } = useI18n();
  const may = useMay();
  const begin = useBeginDraft(flow);
  const flows = useFlows();
  if (flows.data && !flows.data.some(({ key }) => key === flow)) return <EmptyState icon={Flow} title={t('flows.unknown')} />;
  return (
    <EmptyState
      icon={Flow}
      title={t('flowEdit.none')}
      action={
        may('flows:edit') ? (
          <Button onClick={() => begin.mutate()} disabled={begin.isPending}>
            {t('flowEdit.begin')}
          </Button>
        ) : (
          <Link to={`/flows/${flow}`}>{t('flowEdit.toFlow')}</Link>
        )
      }
    >
      {t('flowEdit.none.text')}
      {begin.isError && <FailureNotice error={begin.error} />}
    </EmptyState>
  );
}
