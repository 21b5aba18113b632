import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKeys } from '@/api/queryKeys';
import type { FlowStart, StartableFlow } from '@/api/types';
import { SchemaForm, type FormData, type SchemaFormHandle } from '@/forms/SchemaForm';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { Notice } from '@/ui/Notice';
import { useStartFlow } from './useStartFlow.mutation';

/** What was typed stays until the flow is started, in memory and never on the disk. */
function useKept(key: string, number: string) {
  const cache = useQueryClient();
  const name = ['kept-form', ...queryKeys.startableFlows(number), key];
  return {
    read: () => cache.getQueryData<FormData>(name),
    write: (data: FormData) => {
      cache.setQueryDefaults(['kept-form'], { gcTime: Infinity });
      cache.setQueryData(name, data);
    },
    forget: () => cache.removeQueries({ queryKey: name }),
  };
}

export interface StartFlowFormProps {
  flow: StartableFlow;
  number: string;
  onStarted: (start: FlowStart) => void;
}

/** What a flow asks before it starts on a case. */
export function StartFlowForm({ flow, number, onStarted }: StartFlowFormProps) {
  const { t } = useI18n();
  const start = useStartFlow(number);
  const kept = useKept(flow.key, number);
  const [initial] = useState(() => ({ ...flow.data, ...kept.read() }));
  const [handle, setHandle] = useState<SchemaFormHandle | null>(null);

  function submit(data: FormData) {
    if (start.isPending) return;
    start.mutate(
      { key: flow.key, data },
      {
        onSuccess: (started) => {
          kept.forget();
          onStarted(started);
        },
      },
    );
  }

  if (flow.running) return <Notice tone="info" title={t('flows.start.running')} />;
  return (
    <>
      {start.error && <FailureNotice error={start.error} />}
      <SchemaForm ref={setHandle} schema={flow.form} data={initial} readOnly={false} onChange={kept.write} onSubmit={submit} />
      <DialogActions>
        {!handle?.hasSubmitButton && (
          <Button size="medium" disabled={!handle || start.isPending} onClick={() => handle?.submit()}>
            {t('flows.start.do')}
          </Button>
        )}
      </DialogActions>
    </>
  );
}
