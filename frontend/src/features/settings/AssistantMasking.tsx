import { useState, type FormEvent } from 'react';
import { failureOf } from '@/api/failure';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { IconButton } from '@/ui/IconButton';
import { TrashCan } from '@/ui/icons';
import { TextField } from '@/ui/TextField';
import { useAnnounce } from '@/ui/Toasts';
import styles from './Assistant.module.css';
import { useAddMaskPattern, useRemoveMaskPattern } from './useAssistant.mutation';
import { useMaskPatterns } from './useAssistant.query';

function NewPattern() {
  const { t } = useI18n();
  const [name, setName] = useState('');
  const [expression, setExpression] = useState('');
  const add = useAddMaskPattern();
  const failure = add.error ? failureOf(add.error) : null;
  const fault = failure?.kind === 'invalid' ? failure.violations.find(({ field }) => field === 'expression')?.message : undefined;
  function submit(event: FormEvent) {
    event.preventDefault();
    add.mutate(
      { name: name.trim(), expression },
      {
        onSuccess: () => {
          setName('');
          setExpression('');
        },
      },
    );
  }
  return (
    <form onSubmit={submit} className={styles.section}>
      {add.error && !fault && <FailureNotice error={add.error} />}
      <div className={styles.pair}>
        <TextField label={t('pattern.name')} value={name} onChange={setName} required maxLength={60} />
        <TextField label={t('pattern.expression')} value={expression} onChange={setExpression} required maxLength={400} placeholder="CT-[0-9]{4}" error={fault} />
      </div>
      <div>
        <Button kind="secondary" type="submit" disabled={add.isPending || !name.trim() || !expression}>
          {t('pattern.add')}
        </Button>
      </div>
    </form>
  );
}

export function AssistantMasking() {
  const { t } = useI18n();
  const announce = useAnnounce();
  const patterns = useMaskPatterns();
  const remove = useRemoveMaskPattern();
  return (
    <section className={styles.section}>
      <h2>{t('masking.title')}</h2>
      <p className={styles.lead}>{t('masking.lead')}</p>
      {patterns.isError && <FailureNotice error={patterns.error} onRetry={() => void patterns.refetch()} />}
      <ul className={styles.rows}>
        {patterns.data?.map(({ id, name, expression }) => (
          <li key={id} className={styles.pattern}>
            <span>{name}</span>
            <code>{expression}</code>
            <IconButton icon={TrashCan} label={t('pattern.remove', { name })} onClick={() => remove.mutate(id, { onError: announce.fail })} />
          </li>
        ))}
      </ul>
      <NewPattern />
    </section>
  );
}
