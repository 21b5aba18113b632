import { useMemo, useState, type ReactNode } from 'react';
import type { FlowListing, RunningCase, RunningOverview } from '@/api/flowTypes';
import { graphOf } from '@/bpmn/flowGraph';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { SelectField } from '@/ui/SelectField';
import { TextBox } from '@/ui/TextBox';
import { useAnnounce } from '@/ui/Toasts';
import { nameOf } from './runningCase';
import { useRunningActions } from './useRunning.mutation';

interface CaseDialogProps {
  flow: FlowListing;
  one: RunningCase;
  onClose: () => void;
}

interface ReasonDialogProps {
  title: string;
  text: string;
  label: string;
  danger?: boolean;
  ready?: boolean;
  pending: boolean;
  error: unknown;
  onSubmit: (reason: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks why before anything is done to a running case. */
function ReasonDialog({ title, text, label, danger = false, ready = true, pending, error, onSubmit, onClose, children }: ReasonDialogProps) {
  const { t } = useI18n();
  const [reason, setReason] = useState('');
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      {children}
      <TextBox label={t('running.reason')} value={reason} onChange={setReason} rows={3} maxLength={500} required />
      {error !== null && <FailureNotice error={error} />}
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('action.close')}
        </Button>
        <Button kind={danger ? 'danger' : 'primary'} disabled={!ready || reason.trim() === '' || pending} onClick={() => onSubmit(reason.trim())}>
          {label}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function useDone(onClose: () => void) {
  const { say } = useAnnounce();
  return (message: string) => ({
    onSuccess: () => {
      say(message);
      onClose();
    },
  });
}

/** The steps that a token can be put at: those with a name that do something or wait. */
function useTargets(xml: string, from: string) {
  return useMemo(() => {
    const steps = [...graphOf(xml).nodes.values()].filter(({ id, name, type, attachedTo }) => id !== from && name !== '' && attachedTo === null && /(Task|^task|callActivity|intermediateCatchEvent)$/.test(type));
    return steps.map(({ id, name }) => ({ value: id, label: name })).sort((a, b) => a.label.localeCompare(b.label));
  }, [xml, from]);
}

export function MoveCaseDialog({ flow, running, one, onClose }: CaseDialogProps & { running: RunningOverview }) {
  const { t } = useI18n();
  const { move } = useRunningActions(flow.key, one.instanceId);
  const done = useDone(onClose);
  const [to, setTo] = useState('');
  const targets = useTargets(running.xml, one.elementId);
  const from = running.steps.find(({ elementId }) => elementId === one.elementId)?.name ?? one.elementId;
  return (
    <ReasonDialog
      title={t('running.move.title', { number: nameOf(one) })}
      text={t('running.move.text', { step: from })}
      label={t('running.move.do')}
      ready={to !== ''}
      pending={move.isPending}
      error={move.error}
      onSubmit={(reason) => move.mutate({ from: one.elementId, to, reason }, done(t('running.moved', { number: nameOf(one) })))}
      onClose={onClose}
    >
      <SelectField label={t('running.move.to')} value={to} onChange={setTo} choices={[{ value: '', label: t('running.move.choose') }, ...targets]} />
    </ReasonDialog>
  );
}

export function SuspendCaseDialog({ flow, one, onClose }: CaseDialogProps) {
  const { t } = useI18n();
  const { suspend } = useRunningActions(flow.key, one.instanceId);
  const done = useDone(onClose);
  return (
    <ReasonDialog
      title={t('running.suspend.title', { number: nameOf(one) })}
      text={t('running.suspend.text')}
      label={t('running.suspend.do')}
      pending={suspend.isPending}
      error={suspend.error}
      onSubmit={(reason) => suspend.mutate(reason, done(t('running.nowSuspended', { number: nameOf(one) })))}
      onClose={onClose}
    />
  );
}

export function EndCaseDialog({ flow, one, onClose }: CaseDialogProps) {
  const { t } = useI18n();
  const { cancel } = useRunningActions(flow.key, one.instanceId);
  const done = useDone(onClose);
  return (
    <ReasonDialog
      title={t('running.end.title', { number: nameOf(one) })}
      text={t('running.end.text')}
      label={t('running.end.do')}
      danger
      pending={cancel.isPending}
      error={cancel.error}
      onSubmit={(reason) => cancel.mutate(reason, done(t('running.ended', { number: nameOf(one) })))}
      onClose={onClose}
    />
  );
}
