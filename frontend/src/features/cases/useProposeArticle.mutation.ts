import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useMay } from '@/api/actor';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import { useI18n } from '@/i18n/I18n';
import { useAnnounce } from '@/ui/Toasts';

/** Makes the draft of an article of a resolved case, and opens it for who may review it. */
export function useProposeArticle(number: string): () => void {
  const { t } = useI18n();
  const { say, fail } = useAnnounce();
  const may = useMay();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: () => api.post('/api/cases/{number}/article-draft', { path: { number } }),
    onError: fail,
    onSuccess: ({ id }) => {
      say(t('case.article.said'));
      void cache.invalidateQueries({ queryKey: queryKeys.knowledge.drafts });
      if (may('knowledge:write')) void navigate(`/knowledge/drafts/${id}`);
    },
  });
  return () => mutate();
}
