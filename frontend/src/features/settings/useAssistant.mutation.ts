import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { AssistantPolicy, AssistantProvider, Budget, NewMaskPattern, NewProvider, PreviewWanted } from '@/api/types';

function useDone() {
  const cache = useQueryClient();
  return () => void cache.invalidateQueries({ queryKey: queryKeys.assistant.all });
}

/** @param known the provider as it was read; null sets a new one up */
export function useSaveProvider(known: AssistantProvider | null) {
  return useMutation({
    mutationFn: (body: NewProvider): Promise<AssistantProvider> => {
      const { kind, ...change } = body;
      return known ? api.patch('/api/assistant/providers/{id}', { path: { id: known.id }, body: change }) : api.post('/api/assistant/providers', { body });
    },
    onSuccess: useDone(),
  });
}

/** What can be done to one provider. */
export function useProviderActions(id: string) {
  const onSuccess = useDone();
  const path = { id };
  return {
    activate: useMutation({ mutationFn: (active: boolean) => api.patch('/api/assistant/providers/{id}', { path, body: { active } }), onSuccess }),
    test: useMutation({ mutationFn: () => api.post('/api/assistant/providers/{id}/test', { path }), onSuccess }),
    remove: useMutation({ mutationFn: () => api.delete('/api/assistant/providers/{id}', { path }), onSuccess }),
  };
}

export function useSavePolicies() {
  return useMutation({ mutationFn: (items: AssistantPolicy[]) => api.put('/api/assistant/policies', { body: { items } }), onSuccess: useDone() });
}

export function useSaveBudgets() {
  return useMutation({ mutationFn: (items: Budget[]) => api.put('/api/assistant/budgets', { body: { items } }), onSuccess: useDone() });
}

export function useAddMaskPattern() {
  return useMutation({ mutationFn: (body: NewMaskPattern) => api.post('/api/assistant/patterns', { body }), onSuccess: useDone() });
}

export function useRemoveMaskPattern() {
  return useMutation({ mutationFn: (id: string) => api.delete('/api/assistant/patterns/{id}', { path: { id } }), onSuccess: useDone() });
}

export function usePreviewRequest() {
  return useMutation({ mutationFn: (body: PreviewWanted) => api.post('/api/assistant/preview', { body }) });
}
