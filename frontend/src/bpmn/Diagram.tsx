import { useEffect, useMemo, useRef, useState } from 'react';
import { useI18n } from '@/i18n/I18n';
import { Notice } from '@/ui/Notice';
import styles from './Diagram.module.css';
import type { Count, CountTone, Drawing, Mark, Note, PathOfCase, ProcessViewer, Step, StepState } from './ProcessViewer';
import { SightTools } from './SightTools';

const STATES: StepState[] = ['done', 'active', 'failed', 'added', 'changed', 'removed', 'parted'];
const NOWHERE: PathOfCase = { active: [], done: [], failed: [] };

export interface DiagramProps {
  name: string;
  xml: string;
  path?: PathOfCase;
  marks?: Mark[];
  counts?: Count[];
  /** What the numbers count. */
  countKeys?: { tone: CountTone; label: string }[];
  notes?: Note[];
  /** The step that is framed. */
  picked?: string | null;
  /** By mouse; who can't point picks from a list beside the diagram. */
  onPick?: (id: string) => void;
  onOpen?: (viewer: ProcessViewer | null) => void;
}

/** The viewer of a model, once it shows. */
function useViewer(xml: string) {
  const container = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<ProcessViewer | null>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let opened: ProcessViewer | null = null;
    let gone = false;
    async function open() {
      const { ProcessViewer: Viewer } = await import('./ProcessViewer');
      if (gone || !container.current) return;
      opened = new Viewer(container.current);
      await opened.show(xml);
      if (!gone) setViewer(opened);
    }
    open().catch(() => !gone && setBroken(true));
    return () => {
      gone = true;
      setViewer(null);
      opened?.destroy();
    };
  }, [xml]);
  return { container, viewer, broken };
}

function useDrawing(viewer: ProcessViewer | null, text: string): Step[] {
  const drawing = useMemo(() => JSON.parse(text) as Drawing, [text]);
  useEffect(() => viewer?.draw(drawing), [viewer, drawing]);
  return useMemo(() => viewer?.stepsOf(drawing) ?? [], [viewer, drawing]);
}

/** A process model with the path a case took, or with steps marked; the same as text for screen readers. */
export function Diagram({ name, xml, path = NOWHERE, marks = [], counts = [], countKeys = [], notes = [], picked = null, onPick, onOpen }: DiagramProps) {
  const { t } = useI18n();
  const { container, viewer, broken } = useViewer(xml);
  const steps = useDrawing(viewer, JSON.stringify({ path, marks, counts, notes }));
  const latest = useRef({ onPick, onOpen });
  useEffect(() => {
    latest.current = { onPick, onOpen };
  });
  useEffect(() => {
    viewer?.onPick((id) => latest.current.onPick?.(id));
    latest.current.onOpen?.(viewer);
  }, [viewer]);
  useEffect(() => viewer?.pick(picked), [viewer, picked]);

  const named = (state: StepState) => steps.filter((step) => step.state === state).map((step) => step.name);
  return (
    <figure className={styles.diagram} aria-label={t('diagram.of', { name })}>
      {broken && <Notice tone="danger" title={t('diagram.broken')} />}
      <div className={styles.frame}>
        <div className={`${styles.canvas} ${onPick ? styles.pickable : ''}`} ref={container} />
        <SightTools sight={viewer} />
      </div>
      <figcaption>
        <div className={styles.legend}>
          {STATES.filter((state) => named(state).length > 0).map((state) => (
            <span key={state} className={`${styles.key} ${styles[state]}`}>
              {t(`diagram.${state}`)}
              <span className="visually-hidden">: {named(state).join(', ')}</span>
            </span>
          ))}
          {countKeys.map(({ tone, label }) => (
            <span key={tone} className={styles.key}>
              <span aria-hidden="true" className={`casework-count casework-count-${tone}`}>
                1
              </span>
              {label}
            </span>
          ))}
        </div>
      </figcaption>
    </figure>
  );
}
