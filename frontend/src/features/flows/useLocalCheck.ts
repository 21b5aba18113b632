import { useCallback, useEffect, useRef, useState } from 'react';
import type { FlowCatalogue, FlowDraft, FlowFinding } from '@/api/flowTypes';

/** The server's rules, held against what is drawn before it is saved. */
export function useLocalCheck({ kind, key, content }: FlowDraft, catalogue: FlowCatalogue) {
  const [findings, setFindings] = useState<FlowFinding[]>([]);
  const latest = useRef('');
  const check = useCallback(
    (drawn: string) => {
      latest.current = drawn;
      const found = import('@/bpmn/gateCheck').then(({ gateFindings }) => gateFindings(kind, drawn, catalogue, key));
      void found.then((told) => latest.current === drawn && setFindings(told));
    },
    [kind, key, catalogue],
  );
  useEffect(() => check(content), [check, content]);
  return { findings, check };
}

const sameAs = (one: FlowFinding) => (other: FlowFinding) => one.rule === other.rule && one.elementId === other.elementId;

/** What is known here and what only the server knows; errors first. */
export function together(local: FlowFinding[], server: FlowFinding[]): FlowFinding[] {
  const all = [...local, ...server.filter((finding) => !local.some(sameAs(finding)))];
  return [...all.filter(({ severity }) => severity === 'error'), ...all.filter(({ severity }) => severity === 'warning')];
}
