import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useState } from 'react';
import type { FlowDraft } from '@/api/flowTypes';
import { api } from '@/api/request';
import { depart } from './departures';
import type { BackupStore } from './draftBackups';
import { DraftKeeper, type KeepState } from './draftKeeper';
import { rememberDraft } from './useEditedDraft.query';

/** In bytes; browsers send no more than 64 KiB after a page is left. */
const MOST_WHEN_LEAVING = 60_000;

const survivesLeaving = (body: object) => new TextEncoder().encode(JSON.stringify(body)).length <= MOST_WHEN_LEAVING;

/** Saves when the window is turned away from, and asks before it is closed too early. */
function useWindowEvents(keeper: DraftKeeper) {
  useEffect(() => {
    const leave = () => void keeper.flush(true);
    const save = () => void keeper.flush();
    const ask = (event: BeforeUnloadEvent) => {
      if (keeper.atRisk) event.preventDefault();
      save();
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('blur', save);
    window.addEventListener('online', save);
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('blur', save);
      window.removeEventListener('online', save);
      window.removeEventListener('beforeunload', ask);
    };
  }, [keeper]);
}

/** What an editor opens with, and where it leaves what it could not save. */
export interface Opening {
  content: string;
  backups: BackupStore;
  onSaved: () => void;
}

/** Keeps one opening of a draft on the server; the page that uses it is mounted anew for another opening. */
export function useDraftKeeper(draft: FlowDraft, { content, backups, onSaved }: Opening) {
  const cache = useQueryClient();
  const { key } = draft;
  const [state, setState] = useState<KeepState>({ kind: 'saved' });
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        revision: draft.revision,
        content,
        backups,
        onState: setState,
        save: (drawn, revision, leaving) =>
          api.put('/api/flows/{key}/draft', { path: { key }, body: { content: drawn }, ifMatch: `"${revision}"`, keepalive: leaving && survivesLeaving({ content: drawn }) }),
        current: () => api.get('/api/flows/{key}/draft', { path: { key } }),
        onSaved: (saved) => {
          rememberDraft(cache, saved);
          onSaved();
        },
      }),
  );
  useWindowEvents(keeper);
  // a layout effect ends before the effect that lets go of the lock: what is drawn is saved while it is still held
  useLayoutEffect(() => () => depart(key, () => keeper.leave()), [key, keeper]);
  return { keeper, state };
}
