import { useEffect, useRef, useState } from 'react';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { TextBox } from '@/ui/TextBox';
import styles from './AssistantPanel.module.css';

export interface EditDraftProps {
  text: string;
  onCancel: () => void;
  onUse: (text: string) => void;
}

export function EditDraft({ text, onCancel, onUse }: EditDraftProps) {
  const { t } = useI18n();
  const [edited, setEdited] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <TextBox ref={field} label={t('assistant.editLabel')} rows={9} value={edited} onChange={setEdited} />
      <div className={styles.actions}>
        <Button disabled={edited.trim() === ''} onClick={() => onUse(edited)}>
          {t('assistant.use')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </>
  );
}
