import { useMemo } from 'react';
import type { FlowListing } from '@/api/flowTypes';
import { usedFlows } from '@/bpmn/usedFlows';
import { useDraft } from './useDraft.query';
import { useFlows } from './useFlows.query';

/** The drafts of flows that this one uses: they could be tried, or released, together with it. */
export function useOtherDrafts(flow: FlowListing): FlowListing[] {
  const flows = useFlows();
  const draft = useDraft(flow);
  const content = flow.kind === 'process' ? draft.data?.content : undefined;
  const used = useMemo(() => usedFlows(content ?? ''), [content]);
  return flows.data?.filter((other) => other.draft && other.key !== flow.key && used.has(other.key)) ?? [];
}
