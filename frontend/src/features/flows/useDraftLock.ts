import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOf } from '@/api/failure';
import type { FlowDraft } from '@/api/flowTypes';
import { api } from '@/api/request';

const HEARTBEAT_MS = 30_000;

export type LockState = { kind: 'asking' } | { kind: 'mine' } | { kind: 'theirs'; holder: string | null };

/** Holds the draft while the editor is open, so that two people do not draw at once. */
export function useDraftLock(draft: FlowDraft, wanted: boolean) {
  const { key } = draft;
  const [state, setState] = useState<LockState>(() => (draft.lock && !draft.lock.mine ? { kind: 'theirs', holder: draft.lock.holder.name } : { kind: 'asking' }));
  const mine = useRef(false);
  const heldByOthers = Boolean(draft.lock && !draft.lock.mine);

  const ask = useCallback(
    (takeOver: boolean) =>
      api.put('/api/flows/{key}/draft/lock', { path: { key }, body: { takeOver } }).then(
        (lock) => {
          mine.current = lock.mine;
          setState(lock.mine ? { kind: 'mine' } : { kind: 'theirs', holder: lock.holder.name });
        },
        (error: unknown) => {
          const failure = failureOf(error);
          // a server that is away for a moment has not given the lock to somebody else
          if (failure.kind !== 'conflict') return setState((now) => (now.kind === 'asking' ? { kind: 'mine' } : now));
          mine.current = false;
          return setState({ kind: 'theirs', holder: failure.heldBy?.name ?? null });
        },
      ),
    [key],
  );

  useEffect(() => {
    if (!wanted) return undefined;
    if (!heldByOthers) void ask(false);
    const beat = setInterval(() => mine.current && void ask(false), HEARTBEAT_MS);
    return () => clearInterval(beat);
  }, [ask, wanted, heldByOthers]);

  return { state, takeOver: () => ask(true) };
}

/** Lets go of the draft when its editor is left. */
export function useLettingGo(key: string, held: boolean) {
  useEffect(() => {
    if (!held) return undefined;
    return () => void api.delete('/api/flows/{key}/draft/lock', { path: { key } }).catch(() => undefined);
  }, [key, held]);
}
