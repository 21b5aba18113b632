import { useState } from 'react';
import type { ClassificationSuggestion } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { SelectField, type Choice } from '@/ui/SelectField';
import { useAnnounce } from '@/ui/Toasts';
import { useUndoSuggestion } from './useUndoSuggestion.mutation';

/** The flow sorted the ticket alone: a person says what it really is, and it goes to whoever answers that. */
export function UndoLabel({ caseNumber, suggestion, intents, nameOf }: { caseNumber: string; suggestion: ClassificationSuggestion; intents: Choice[]; nameOf: (intent: string) => string }) {
  const { t } = useI18n();
  const { say, fail } = useAnnounce();
  const undo = useUndoSuggestion(caseNumber, suggestion.id);
  const [intent, setIntent] = useState('');
  const [open, setOpen] = useState(false);
  return (
    <Notice tone="info" title={t('undo.title')}>
      <p>{t('undo.text')}</p>
      {!open && (
        <Button kind="secondary" size="small" onClick={() => setOpen(true)}>
          {t('undo.open')}
        </Button>
      )}
      {open && (
        <>
          <SelectField label={t('undo.really')} value={intent} choices={[{ value: '', label: t('assistant.chooseLabel') }, ...intents]} onChange={setIntent} />
          <Button size="small" disabled={intent === '' || undo.isPending} onClick={() => undo.mutate(intent, { onError: fail, onSuccess: () => say(t('undo.done', { intent: nameOf(intent) })) })}>
            {t('undo.do')}
          </Button>
        </>
      )}
    </Notice>
  );
}
