import { useState } from 'react';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { SelectField } from '@/ui/SelectField';
import { TextBox } from '@/ui/TextBox';
import styles from './AssistantPanel.module.css';

const REASONS = ['wrong', 'tone', 'missing', 'notNeeded'] as const;

export function RejectDraft({ onCancel, onReject }: { onCancel: () => void; onReject: (reason: string) => void }) {
  const { t } = useI18n();
  const [reason, setReason] = useState<(typeof REASONS)[number]>('wrong');
  const [detail, setDetail] = useState('');
  return (
    <>
      <SelectField
        label={t('assistant.rejectReason')}
        value={reason}
        choices={REASONS.map((id) => ({ value: id, label: t(`reject.${id}`) }))}
        onChange={(value) => setReason(REASONS.find((id) => id === value) ?? 'wrong')}
      />
      <TextBox label={t('assistant.rejectDetail')} rows={2} value={detail} onChange={setDetail} />
      <div className={styles.actions}>
        <Button kind="danger" onClick={() => onReject([t(`reject.${reason}`), detail.trim()].filter(Boolean).join(': '))}>
          {t('assistant.reject')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </>
  );
}
