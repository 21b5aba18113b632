import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { Draft } from '@/api/types';

const SAVED_AFTER_MS = 2000;

export type DraftState = 'idle' | 'unsaved' | 'saving' | 'saved' | 'failed';

interface Unsaved {
  body: string;
  basedOnSuggestion: string | null;
}

export interface ReplyDraft {
  /** Undefined until it is known whether one is kept, null when none is. */
  draft: Draft | null | undefined;
  state: DraftState;
  change: (body: string, basedOnSuggestion?: string) => void;
  /** Saves at once what is not saved yet. */
  flush: () => Promise<void>;
  /** The reply left: nothing of it is to be kept. */
  discard: () => void;
}

/** The unsent reply of a case, kept on the server two seconds after the last key and whenever the field or the page is left. */
export function useReplyDraft(number: string, { enabled } = { enabled: true }): ReplyDraft {
  const cache = useQueryClient();
  const key = useMemo(() => queryKeys.cases.part(number, 'draft'), [number]);
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get('/api/cases/{number}/draft', { path: { number }, signal }),
    enabled,
    staleTime: Infinity,
  });
  const [state, setState] = useState<DraftState>('idle');
  const unsaved = useRef<Unsaved | null>(null);
  const basis = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const draft = unsaved.current;
    if (!draft) return;
    unsaved.current = null;
    setState('saving');
    try {
      const saved = await api.put('/api/cases/{number}/draft', { path: { number }, body: draft, keepalive: true });
      cache.setQueryData(key, saved);
      setState((now) => (now === 'saving' ? 'saved' : now));
    } catch {
      unsaved.current ??= draft;
      setState('failed');
    }
  }, [cache, key, number]);

  const change = useCallback(
    (body: string, basedOnSuggestion?: string) => {
      basis.current = basedOnSuggestion ?? basis.current;
      unsaved.current = { body, basedOnSuggestion: basis.current };
      setState('unsaved');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), SAVED_AFTER_MS);
    },
    [save],
  );

  const discard = useCallback(() => {
    clearTimeout(timer.current);
    unsaved.current = null;
    cache.setQueryData(key, null);
    setState('idle');
  }, [cache, key]);

  useEffect(() => {
    const leave = () => void save();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [save]);

  return { draft: enabled ? query.data : null, state, change, flush: save, discard };
}
