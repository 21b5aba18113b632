import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { ArticleDraftText } from '@/api/types';

interface Version {
  id: string;
  version: number;
}

const ifMatch = ({ version }: Version) => `"${version}"`;

/** Begins a draft of an article that no case stands behind. */
export function useBeginArticleDraft() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (text: ArticleDraftText) => api.post('/api/knowledge/drafts', { body: text }),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.knowledge.drafts }),
  });
}

/** What a reviewer does with the version of a draft that they read; what they saved is the version they have then. */
export function useArticleDraftActions(draft: Version, onSaved: (version: number) => void) {
  const cache = useQueryClient();
  const path = { id: draft.id };
  const onSuccess = () => cache.invalidateQueries({ queryKey: queryKeys.knowledge.all });
  async function put(text: ArticleDraftText) {
    const saved = await api.put('/api/knowledge/drafts/{id}', { path, ifMatch: ifMatch(draft), body: text });
    onSaved(saved.version);
    return saved;
  }
  const save = useMutation({ mutationFn: put, onSuccess });
  const publish = useMutation({
    mutationFn: async ({ text, articleId }: { text: ArticleDraftText; articleId: string }) => {
      const saved = await put(text);
      return api.post('/api/knowledge/drafts/{id}/publication', { path, ifMatch: ifMatch(saved), body: { articleId } });
    },
    onSettled: onSuccess,
  });
  const discard = useMutation({ mutationFn: () => api.delete('/api/knowledge/drafts/{id}', { path, ifMatch: ifMatch(draft) }), onSuccess });
  return { save, publish, discard };
}
