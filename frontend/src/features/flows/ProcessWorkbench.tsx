import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ProcessCanvas } from '@/bpmn/ProcessCanvas';
import type { ElementMark, ProcessModeler } from '@/bpmn/ProcessModeler';
import { STEP_GROUPS, stepsOf } from '@/bpmn/stepPalette';
import type { FlowComment, FlowFinding } from '@/api/flowTypes';
import { useI18n, type I18n } from '@/i18n/I18n';
import { AllProperties } from './AllProperties';
import { CanvasTools } from './CanvasTools';
import { CommentThread } from './CommentThread';
import styles from './EditorPage.module.css';
import { FindingPanel } from './FindingPanel';
import { mendingOf } from './mendings';
import { StepPaletteList } from './StepPaletteList';
import { StepPanel } from './StepPanel';
import { StepPicker } from './StepPicker';
import { useContentWriter } from './useContentWriter';
import { useElementComments } from './useEditedDraft.query';
import { historyOf, type WorkbenchProps } from './workbench';

const NAMED = new Set(['person', 'decision', 'wait-time', 'wait-message', 'call', 'part', 'start', 'end', 'end-all']);

function marksOf(findings: FlowFinding[], comments: FlowComment[], { t }: I18n): ElementMark[] {
  const ids = [...new Set(findings.flatMap(({ elementId }) => elementId ?? []))];
  const marks = ids.map((id): ElementMark => {
    const here = findings.filter(({ elementId }) => elementId === id);
    return { id, tone: here.some(({ severity }) => severity === 'error') ? 'error' : 'warning', count: here.length, label: here.map(({ reason }) => reason).join(' ') };
  });
  const open = comments.filter(({ resolvedAt }) => !resolvedAt);
  const commented = [...new Set(open.flatMap(({ elementId }) => elementId ?? []))];
  return [...marks, ...commented.map((id): ElementMark => ({ id, tone: 'comment', count: open.filter(({ elementId }) => elementId === id).length, label: t('flowEdit.comments.here') }))];
}

/** A process: the steps there are, the drawing, what the selected step does, and what is wrong. */
export function ProcessWorkbench({ draft, content, catalogue, readOnly, findings, checking, onContent, onHistory, onOpenFlow }: WorkbenchProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const modeler = useRef<ProcessModeler | null>(null);
  const [shown, setShown] = useState<ProcessModeler | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [, setChanges] = useState(0);
  const comments = useElementComments(draft.key);
  const steps = useMemo(() => stepsOf(catalogue, (step, part) => (part === 'name' && !NAMED.has(step) ? '' : i18n.word('flowStep', `${step}.${part}`))), [catalogue, i18n]);
  const options = useMemo(() => ({ parts: catalogue, steps, readOnly, words: wordsOf(i18n) }), [catalogue, steps, readOnly, i18n]);
  const changed = useContentWriter(() => modeler.current?.xml() ?? null, onContent);

  const ready = useCallback(
    (opened: ProcessModeler | null) => {
      if (opened) modeler.current = opened;
      setShown(opened);
      onHistory(opened && !readOnly ? historyOf(opened) : null);
    },
    [onHistory, readOnly],
  );
  function change() {
    setChanges((count) => count + 1);
    // a step that got its name got its id with it
    setSelected(modeler.current?.selected ?? null);
    if (modeler.current) onHistory(historyOf(modeler.current));
    changed();
  }

  useEffect(() => {
    shown?.mark(marksOf(findings, comments.data ?? [], i18n));
  }, [shown, findings, comments.data, i18n]);

  const step = shown?.step(selected) ?? null;
  const told = findings.map((finding) => (finding.elementName || !finding.elementId ? finding : { ...finding, elementName: shown?.step(finding.elementId)?.name || null }));
  const mend = (finding: FlowFinding) => {
    const mending = shown && !readOnly ? mendingOf(finding, (id) => shown.step(id)) : null;
    return mending && (() => shown?.change(mending.id, mending.change));
  };
  return (
    <div className={`${styles.process} ${readOnly ? styles.reading : ''}`}>
      {!readOnly && (
        <aside className={styles.palette}>
          <StepPaletteList steps={steps} onAdd={(added) => shown?.add(added)} onDrag={(dragged, event) => shown?.drag(dragged, event)} />
        </aside>
      )}
      <div className={styles.middle}>
        <div className={styles.canvas}>
          <ProcessCanvas name={draft.name} xml={content} options={options} onSelect={setSelected} onChange={change} onReady={ready} />
          {shown && <CanvasTools modeler={shown} readOnly={readOnly} />}
        </div>
        <FindingPanel findings={told} pending={checking} mendingOf={mend} onSelect={(id) => shown?.select(id)} />
      </div>
      <aside className={styles.properties} tabIndex={-1} aria-label={t('flowEdit.settings')}>
        {shown && <StepPicker steps={shown.named()} selected={selected} onSelect={(id) => shown.select(id)} />}
        {shown && step && (
          <StepPanel
            key={step.id}
            step={step}
            parts={catalogue}
            facts={shown.facts()}
            caught={selected === null ? [] : shown.caught(selected)}
            readOnly={readOnly}
            onChange={(what, id) => shown.change(id ?? selected, what)}
            onCatch={(error, wanted) => selected !== null && shown.catchError(selected, error, wanted)}
            onOpenFlow={onOpenFlow}
          />
        )}
        {shown && !readOnly && <AllProperties modeler={shown} />}
        <CommentThread flow={draft.key} elementId={selected} />
      </aside>
    </div>
  );
}

function wordsOf({ t }: I18n) {
  return {
    append: t('flowEdit.append'),
    change: t('flowEdit.change'),
    connect: t('flowEdit.connect'),
    remove: t('flowEdit.remove'),
    deadline: t('flowEdit.addDeadline'),
    message: t('flowEdit.addMessage'),
    groups: Object.fromEntries(STEP_GROUPS.map((group) => [group, t(`flowStepGroup.${group}`)])),
  };
}
