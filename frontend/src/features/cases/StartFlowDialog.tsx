import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { CaseFile, FlowStart } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { Skeleton } from '@/ui/Skeleton';
import { CaseChooser } from './CaseChooser';
import { FlowChooser } from './FlowChooser';
import styles from './StartFlowDialog.module.css';
import { StartFlowForm } from './StartFlowForm';
import { useCase } from './useCase.query';
import { useStartableFlows } from './useStartableFlows.query';

const ENDED = ['closed', 'rejected', 'withdrawn', 'merged'];

function Chosen({ label, change, onChange, children }: { label: string; change: string; onChange: () => void; children: ReactNode }) {
  return (
    <div className={styles.chosen}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{children}</span>
      <Button kind="quiet" onClick={onChange}>
        {change}
      </Button>
    </div>
  );
}

export interface StartFlowDialogProps {
  /** The case that is open, if one is. */
  caseNumber: string | null;
  onClose: () => void;
  onStarted: (start: FlowStart, caseNumber: string) => void;
}

/** Which flow, on which case, and what the flow asks. */
export function StartFlowDialog({ caseNumber, onClose, onStarted }: StartFlowDialogProps) {
  const { t } = useI18n();
  const [key, setKey] = useState<string | null>(null);
  const [number, setNumber] = useState(caseNumber);
  const flows = useStartableFlows(number);
  const flow = flows.data?.find((candidate) => candidate.key === key);
  const next = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (key) (next.current?.querySelector('input') ?? next.current)?.focus();
  }, [key, number]);
  return (
    <Dialog title={t('flows.start')} onClose={onClose}>
      {flows.isPending && <Skeleton lines={5} />}
      {flows.isError && <FailureNotice error={flows.error} onRetry={() => void flows.refetch()} />}
      {flow && (
        <Chosen label={t('flows.start.flow')} change={t('flows.start.changeFlow')} onChange={() => setKey(null)}>
          {flow.name}
        </Chosen>
      )}
      {number && (
        <Chosen label={t('flows.start.case')} change={t('flows.start.changeCase')} onChange={() => setNumber(null)}>
          <CaseName number={number} />
        </Chosen>
      )}
      {flows.data && !flow && <FlowChooser flows={flows.data} onChoose={setKey} />}
      {flow && (
        <div ref={next} tabIndex={-1} className={styles.next}>
          {number ? (
            <StartFlowForm key={`${flow.key} ${number}`} flow={flow} number={number} onStarted={(start) => onStarted(start, number)} />
          ) : (
            <CaseChooser than={null} fits={isOpen} chosen={null} onChoose={(file) => setNumber(file.number)} />
          )}
        </div>
      )}
    </Dialog>
  );
}

const isOpen = (file: CaseFile) => !ENDED.includes(file.status);

function CaseName({ number }: { number: string }) {
  const { data: file } = useCase(number);
  return <>{file ? `${number} · ${file.subject}` : number}</>;
}
