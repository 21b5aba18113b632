import { useEffect, useRef, useState } from 'react';
import { useI18n } from '@/i18n/I18n';
import { Notice } from '@/ui/Notice';
import styles from './Diagram.module.css';
import type { PathOfCase, ProcessViewer, Step, StepState } from './ProcessViewer';

const STATES: StepState[] = ['done', 'active', 'failed'];

export interface DiagramProps {
  name: string;
  xml: string;
  path: PathOfCase;
}

/** A process model with the path a case took; the same path as text for screen readers. */
export function Diagram({ name, xml, path }: DiagramProps) {
  const { t } = useI18n();
  const container = useRef<HTMLDivElement>(null);
  const [steps, setSteps] = useState<Step[]>([]);
  const [broken, setBroken] = useState(false);
  const where = JSON.stringify(path);

  useEffect(() => {
    let viewer: ProcessViewer | null = null;
    let gone = false;
    async function open() {
      const { ProcessViewer: Viewer } = await import('./ProcessViewer');
      if (gone || !container.current) return;
      viewer = new Viewer(container.current);
      const shown = await viewer.show(xml, JSON.parse(where) as PathOfCase);
      if (!gone) setSteps(shown);
    }
    open().catch(() => !gone && setBroken(true));
    return () => {
      gone = true;
      viewer?.destroy();
    };
  }, [xml, where]);

  const named = (state: StepState) => steps.filter((step) => step.state === state).map((step) => step.name);
  return (
    <figure className={styles.diagram} aria-label={t('diagram.of', { name })}>
      {broken && <Notice tone="danger" title={t('diagram.broken')} />}
      <div className={styles.canvas} ref={container} aria-hidden="true" />
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
