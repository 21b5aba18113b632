import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/request';
import { draftKey, rememberDraft } from './useEditedDraft.query';

/** Begins a draft from the latest version. */
export function useBeginDraft(key: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => api.post('/api/flows/{key}/draft', { path: { key }, body: {} }),
    onSuccess: (draft) => rememberDraft(cache, draft),
    onError: () => cache.invalidateQueries({ queryKey: draftKey(key, 'draft') }),
  });
}

/** Makes an earlier revision the newest one. */
export function useRestoreRevision(key: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (revision: number) => api.post('/api/flows/{key}/draft/revisions/{revision}/restoration', { path: { key, revision } }),
    onSuccess: (draft) => {
      rememberDraft(cache, draft);
      void cache.invalidateQueries({ queryKey: draftKey(key, 'revisions') });
    },
  });
}

export function useAddComment(key: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (comment: { elementId: string | null; text: string }) => api.post('/api/flows/{key}/comments', { path: { key }, body: comment }),
    onSuccess: () => cache.invalidateQueries({ queryKey: draftKey(key, 'comments') }),
  });
}

export function useResolveComment(key: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, resolved }: { id: string; resolved: boolean }) => api.patch('/api/flows/{key}/comments/{id}', { path: { key, id }, body: { resolved } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: draftKey(key, 'comments') }),
  });
}

export function useDeleteComment(key: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete('/api/flows/{key}/comments/{id}', { path: { key, id } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: draftKey(key, 'comments') }),
  });
}
