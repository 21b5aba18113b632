import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOf } from '@/api/failure';
import type { FlowDraft } from '@/api/flowTypes';
import { api } from '@/api/request';
import { depart, departed } from './departures';

const HEARTBEAT_MS = 30_000;

export type LockState = { kind: 'asking' } | { kind: 'mine' } | { kind: 'theirs'; holder: string | null };

const putLock = (key: string, takeOver: boolean) => departed(key).then(() => api.put('/api/flows/{key}/draft/lock', { path: { key }, body: { takeOver } }));

/** Holds the draft while the editor is open, so that two people do not draw at once. */
export function useDraftLock(draft: FlowDraft, wanted: boolean) {
  const { key } = draft;
  const [state, setState] = useState<LockState>(() => (draft.lock && !draft.lock.mine ? { kind: 'theirs', holder: draft.lock.holder.name } : { kind: 'asking' }));
  const heldByOthers = Boolean(draft.lock && !draft.lock.mine);
  const theirs = useRef(heldByOthers);

  const ask = useCallback(
    () =>
      putLock(key, false).then(
        (lock) => {
          theirs.current = !lock.mine;
          setState(lock.mine ? { kind: 'mine' } : { kind: 'theirs', holder: lock.holder.name });
        },
        (error: unknown) => {
          const failure = failureOf(error);
          // a server that is away for a moment has not given the lock to somebody else
          if (failure.kind !== 'conflict') return setState((now) => (now.kind === 'asking' ? { kind: 'mine' } : now));
          theirs.current = true;
          return setState({ kind: 'theirs', holder: failure.heldBy?.name ?? null });
        },
      ),
    [key],
  );

  useEffect(() => {
    if (!wanted) return undefined;
    const askUnlessTheirs = () => void (theirs.current || ask());
    askUnlessTheirs();
    const beat = setInterval(askUnlessTheirs, HEARTBEAT_MS);
    return () => clearInterval(beat);
  }, [ask, wanted]);

  // what is shown is from before somebody else drew: the draft is opened anew after it is taken over
  return { state, takeOver: () => putLock(key, true) };
}

/** Lets go of the draft when its editor is left, after what is still being saved. */
export function useLettingGo(key: string, held: boolean) {
  useEffect(() => {
    if (!held) return undefined;
    return () => depart(key, () => api.delete('/api/flows/{key}/draft/lock', { path: { key } }));
  }, [key, held]);
}
