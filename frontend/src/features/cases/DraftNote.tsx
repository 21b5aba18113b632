import type { Draft } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { When } from '@/ui/When';
import type { DraftState } from './useReplyDraft';

/** Whether what was typed is kept. */
export function DraftNote({ state, draft }: { state: DraftState; draft: Draft | null | undefined }) {
  const { t } = useI18n();
  if (state === 'idle' && draft?.body) {
    return (
      <span>
        {t('draft.restored')} <When at={draft.updatedAt} />
      </span>
    );
  }
  return <span role="status">{state === 'idle' ? '' : t(`draft.${state}`)}</span>;
}
