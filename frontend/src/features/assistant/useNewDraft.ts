import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiFailure, problemWithout, toFailure } from '@/api/failure';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

/** Why what was read is not going to be the draft. */
export interface Withdrawal {
  outcome: string;
  reason: string | null;
}

export type NewDraftState =
  | { at: 'rest'; withdrawal: Withdrawal | null }
  | { at: 'work'; text: string; withdrawal: Withdrawal | null }
  | { at: 'failure'; error: unknown; instruction: string | null };

const REST: NewDraftState = { at: 'rest', withdrawal: null };

interface Told {
  piece: { text: string };
  withdrawn: Withdrawal;
  failed: { title: string; status: number; detail: string };
}

const failureTold = ({ title, status, detail }: Told['failed']) => new ApiFailure(toFailure(status, { ...problemWithout(status, title), detail }, null));

/** Has a draft written, and holds what can be read of it until it is checked; leaving the page ends the writing. */
export function useNewDraft(number: string, onDone: () => void) {
  const cache = useQueryClient();
  const [state, setState] = useState<NewDraftState>(REST);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function read(instruction: string | null, signal: AbortSignal): Promise<NewDraftState> {
    let now: Extract<NewDraftState, { at: 'work' }> = { at: 'work', text: '', withdrawal: null };
    setState(now);
    for await (const { name, data } of api.stream('/api/cases/{number}/drafts', { path: { number }, body: { instruction }, signal })) {
      if (name === 'piece') now = { ...now, text: now.text + (data as Told['piece']).text };
      if (name === 'withdrawn') now = { ...now, text: '', withdrawal: data as Withdrawal };
      if (name === 'failed') throw failureTold(data as Told['failed']);
      if (name === 'draft') {
        await cache.invalidateQueries({ queryKey: queryKeys.cases.part(number, 'suggestions') });
        onDone();
        return { at: 'rest', withdrawal: now.withdrawal };
      }
      setState(now);
    }
    throw new ApiFailure({ kind: 'offline' });
  }

  async function write(instruction: string | null) {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const end = await read(instruction, controller.signal).catch((error: unknown): NewDraftState => ({ at: 'failure', error, instruction }));
    if (!controller.signal.aborted) setState(end);
  }

  function stop() {
    running.current?.abort();
    setState(REST);
  }

  return { state, write, stop };
}
