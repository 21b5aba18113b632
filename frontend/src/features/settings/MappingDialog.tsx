import { useState } from 'react';
import { failureOf } from '@/api/failure';
import type { TriggerSource, TriggerSourceChange } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { TextBox } from '@/ui/TextBox';
import { useTriggerSourceActions } from './useTriggers.mutation';

type Mapping = TriggerSourceChange['mapping'];

/** Undefined when it is no JSON; what is wrong with the rules is the server's to say. */
function parsed(text: string): Mapping | undefined {
  if (text.trim() === '') return [];
  try {
    return JSON.parse(text) as Mapping;
  } catch {
    return undefined;
  }
}

export function MappingDialog({ source, onClose }: { source: TriggerSource; onClose: () => void }) {
  const { t } = useI18n();
  const { change } = useTriggerSourceActions(source);
  const [text, setText] = useState(() => JSON.stringify(source.mapping, null, 2));
  const mapping = parsed(text);
  const failure = change.error ? failureOf(change.error) : null;
  const violation = failure?.kind === 'invalid' ? failure.violations[0] : undefined;
  const error = mapping === undefined ? t('triggers.mapping.invalid') : violation && `${violation.field} ${violation.message}`;
  return (
    <Dialog title={t('triggers.mapping')} onClose={onClose}>
      <p>{t('triggers.mapping.help')}</p>
      {change.error && !violation && <FailureNotice error={change.error} />}
      <TextBox label={t('triggers.mapping')} value={text} onChange={setText} rows={18} error={error} />
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button disabled={change.isPending || mapping === undefined} onClick={() => change.mutate({ mapping }, { onSuccess: onClose })}>
          {t('action.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
