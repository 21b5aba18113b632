import { useSearchParams } from 'react-router';
import type { FlowDraft, FlowListing, FlowVersion } from '@/api/flowTypes';
import { useFlowModel } from '@/api/useFlowModel.query';
import { useI18n } from '@/i18n/I18n';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Flow } from '@/ui/icons';
import { SelectField, type Choice } from '@/ui/SelectField';
import { Skeleton } from '@/ui/Skeleton';
import { FlowDifference } from './FlowDifference';
import styles from './Flows.module.css';
import { useDraft, useVersions } from './useDraft.query';

const DRAFT = 'draft';

function useTitles() {
  const { t, day } = useI18n();
  return {
    draft: (draft: FlowDraft) => t('compare.draft', { revision: draft.revision }),
    version: ({ version, releasedAt }: FlowVersion) => t('compare.version', { version, day: day(releasedAt) }),
  };
}

/** What is compared unless somebody chooses: the draft with the latest version, or the latest two versions. */
function defaults(versions: FlowVersion[], draft: FlowDraft | null): [from: string, to: string] {
  const [latest, previous] = versions.map(({ version }) => String(version));
  return draft ? [latest ?? '', DRAFT] : [previous ?? latest ?? '', latest ?? ''];
}

function useContent(flow: FlowListing, which: string, draft: FlowDraft | null) {
  const model = useFlowModel(flow.key, which === DRAFT || which === '' ? undefined : Number(which));
  return which === DRAFT ? { data: draft?.content, error: null } : { data: model.data, error: model.error };
}

function Comparison({ flow, versions, draft }: { flow: FlowListing; versions: FlowVersion[]; draft: FlowDraft | null }) {
  const { t } = useI18n();
  const titles = useTitles();
  const [query, setQuery] = useSearchParams();
  const [usualFrom, usualTo] = defaults(versions, draft);
  const from = query.get('from') ?? usualFrom;
  const to = query.get('to') ?? usualTo;
  const before = useContent(flow, from, draft);
  const after = useContent(flow, to, draft);
  const choices: Choice[] = [...(draft ? [{ value: DRAFT, label: titles.draft(draft) }] : []), ...versions.map((version) => ({ value: String(version.version), label: titles.version(version) }))];
  const choose = (next: { from: string; to: string }) => setQuery(next, { replace: true });
  const titleOf = (which: string) => choices.find(({ value }) => value === which)?.label ?? which;
  const error = before.error ?? after.error;
  return (
    <>
      <div className={`${styles.fields} ${styles.narrow}`}>
        <SelectField label={t('compare.before')} value={from} choices={choices} onChange={(value) => choose({ from: value, to })} />
        <SelectField label={t('compare.after')} value={to} choices={choices} onChange={(value) => choose({ from, to: value })} />
      </div>
      {error && <FailureNotice error={error} />}
      {!error && (before.data === undefined || after.data === undefined) && <Skeleton lines={12} />}
      {before.data !== undefined && after.data !== undefined && (
        <FlowDifference key={`${from}-${to}`} kind={flow.kind} before={{ title: titleOf(from), content: before.data }} after={{ title: titleOf(to), content: after.data }} />
      )}
    </>
  );
}

/** Any two versions of a flow, or the draft, side by side. */
export function ComparePage({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  const versions = useVersions(flow.key);
  const draft = useDraft(flow);
  const error = versions.error ?? draft.error;
  const choices = (versions.data?.length ?? 0) + (draft.data ? 1 : 0);
  return (
    <div className={styles.page}>
      {error && <FailureNotice error={error} onRetry={() => void Promise.all([versions.refetch(), draft.refetch()])} />}
      {!error && (versions.data === undefined || draft.data === undefined) && <Skeleton lines={12} />}
      {versions.data && draft.data !== undefined && choices < 2 && (
        <EmptyState icon={Flow} title={t('compare.none')}>
          {t('compare.none.text')}
        </EmptyState>
      )}
      {versions.data && draft.data !== undefined && choices >= 2 && <Comparison flow={flow} versions={versions.data} draft={draft.data} />}
    </div>
  );
}
