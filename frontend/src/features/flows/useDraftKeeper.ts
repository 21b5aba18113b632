import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { failureOf } from '@/api/failure';
import type { FlowDraft } from '@/api/flowTypes';
import { api } from '@/api/request';
import { DraftKeeper, tabBackups, type KeepState } from './draftKeeper';
import { draftKey } from './useEditedDraft.query';

/** Browsers send no more than this after a page is left. */
const MOST_WHEN_LEAVING = 60_000;

/** An answer that got lost on its way looks like somebody else's saving; it is mine when the server has what I sent. */
async function savedAlready(key: string, content: string, error: unknown): Promise<FlowDraft> {
  if (failureOf(error).kind !== 'stale') throw error;
  const kept = await api.get('/api/flows/{key}/draft', { path: { key } });
  if (kept.content !== content) throw error;
  return kept;
}

/** Keeps one opening of a draft on the server; the page that uses it is mounted anew for another opening. */
export function useDraftKeeper(draft: FlowDraft, onSaved: () => void) {
  const cache = useQueryClient();
  const [state, setState] = useState<KeepState>({ kind: 'saved' });
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        revision: draft.revision,
        backups: tabBackups(draft.key),
        onState: setState,
        save: async (content, revision, leaving) => {
          const saved = await api
            .put('/api/flows/{key}/draft', { path: { key: draft.key }, body: { content }, ifMatch: `"${revision}"`, keepalive: leaving && content.length < MOST_WHEN_LEAVING })
            .catch((error: unknown) => savedAlready(draft.key, content, error));
          cache.setQueryData(draftKey(draft.key, 'draft'), saved);
          onSaved();
          return saved;
        },
      }),
  );
  useEffect(() => {
    const leave = () => void keeper.flush(true);
    const online = () => void keeper.flush();
    window.addEventListener('pagehide', leave);
    window.addEventListener('blur', online);
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('blur', online);
      window.removeEventListener('online', online);
      void keeper.flush();
    };
  }, [keeper]);
  return { keeper, state };
}
