import { useEffect, useRef, useState } from 'react';
import { useI18n } from '@/i18n/I18n';
import { IconButton } from '@/ui/IconButton';
import { FitToScreen, ZoomIn, ZoomOut } from '@/ui/icons';
import { Notice } from '@/ui/Notice';
import styles from './Diagram.module.css';
import type { Mark, PathOfCase, ProcessViewer, Step, StepState } from './ProcessViewer';

const STATES: StepState[] = ['done', 'active', 'failed', 'added', 'changed', 'removed'];
const NOWHERE: PathOfCase = { active: [], done: [], failed: [] };

export interface DiagramProps {
  name: string;
  xml: string;
  path?: PathOfCase;
  marks?: Mark[];
}

/** A process model with the path a case took, or with steps marked; the same as text for screen readers. */
export function Diagram({ name, xml, path = NOWHERE, marks = [] }: DiagramProps) {
  const { t } = useI18n();
  const container = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<ProcessViewer | null>(null);
  const [steps, setSteps] = useState<Step[]>([]);
  const [broken, setBroken] = useState(false);
  const where = JSON.stringify(path);
  const marked = JSON.stringify(marks);

  useEffect(() => {
    let viewer: ProcessViewer | null = null;
    let gone = false;
    async function open() {
      const { ProcessViewer: Viewer } = await import('./ProcessViewer');
      if (gone || !container.current) return;
      viewer = new Viewer(container.current);
      const taken = await viewer.show(xml, JSON.parse(where) as PathOfCase, JSON.parse(marked) as Mark[]);
      if (gone) return;
      setSteps(taken);
      setShown(viewer);
    }
    open().catch(() => !gone && setBroken(true));
    return () => {
      gone = true;
      setShown(null);
      viewer?.destroy();
    };
  }, [xml, where, marked]);

  const named = (state: StepState) => steps.filter((step) => step.state === state).map((step) => step.name);
  return (
    <figure className={styles.diagram} aria-label={t('diagram.of', { name })}>
      {broken && <Notice tone="danger" title={t('diagram.broken')} />}
      <div className={styles.frame}>
        <div className={styles.canvas} ref={container} />
        <div className={styles.zoom}>
          <IconButton icon={ZoomIn} label={t('diagram.zoomIn')} onClick={() => shown?.zoom('in')} />
          <IconButton icon={ZoomOut} label={t('diagram.zoomOut')} onClick={() => shown?.zoom('out')} />
          <IconButton icon={FitToScreen} label={t('diagram.fit')} onClick={() => shown?.fit()} />
        </div>
      </div>
      <figcaption>
        <div className={styles.legend}>
          {STATES.filter((state) => named(state).length > 0).map((state) => (
            <span key={state} className={`${styles.key} ${styles[state]}`}>
              {t(`diagram.${state}`)}
              <span className="visually-hidden">: {named(state).join(', ')}</span>
            </span>
          ))}
        </div>
      </figcaption>
    </figure>
  );
}
