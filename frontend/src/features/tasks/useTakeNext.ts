import { useI18n } from '@/i18n/I18n';
import { useAnnounce } from '@/ui/Toasts';
import { useTakeNextTask } from './useTakeNextTask.mutation';

/** Takes the next task, opens it and says why this one. */
export function useTakeNext(onTaken: (id: string) => void) {
  const { t } = useI18n();
  const { say, fail } = useAnnounce();
  const next = useTakeNextTask();
  const take = () =>
    next.mutate(undefined, {
      onError: fail,
      onSuccess: (task) => {
        if (!task) return say(t('task.noneLeft'), t('task.noneLeft.text'));
        say(t('task.taken', { subject: task.subject }), task.why.join(' · '));
        onTaken(task.id);
      },
    });
  return { take, isPending: next.isPending };
}
