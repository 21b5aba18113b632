import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DraftEntry, FlowListing } from '@/api/flowTypes';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { FlowSummary } from '@/api/types';

/** A flow that nobody has released yet. */
const onlyDraft = (draft: DraftEntry): FlowListing => ({ key: draft.key, name: draft.name, kind: draft.kind, version: 0, versions: 0, startsVersion: 0, share: 100, running: 0, incidents: 0, shippedVersionOffered: false, draft });

function listed(flows: FlowSummary[], drafts: DraftEntry[]): FlowListing[] {
  const known = new Set(flows.map(({ key }) => key));
  const own = new Map(drafts.map((draft) => [draft.key, draft]));
  const inUse = flows.map((flow): FlowListing => ({ ...flow, draft: own.get(flow.key) ?? null }));
  return [...inUse, ...drafts.filter(({ key }) => !known.has(key)).map(onlyDraft)];
}

/** What is in use and what is in draft, as one list. */
export function useFlows() {
  const flows = useQuery({ queryKey: queryKeys.flows, queryFn: ({ signal }) => api.get('/api/flows', { signal }) });
  const drafts = useQuery({ queryKey: queryKeys.flowDrafts, queryFn: ({ signal }) => api.get('/api/flows/drafts', { signal }) });
  const data = useMemo(() => (flows.data && drafts.data ? listed(flows.data.items, drafts.data.items) : undefined), [flows.data, drafts.data]);
  const error = flows.error ?? drafts.error;
  return { data, error, isError: error !== null, isPending: !data && error === null, refetch: () => Promise.all([flows.refetch(), drafts.refetch()]) };
}
