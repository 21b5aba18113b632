import { useEffect, useRef, useState } from 'react';
import { useI18n } from '@/i18n/I18n';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import styles from './ProcessCanvas.module.css';
import type { ModelerOptions, ProcessModeler } from './ProcessModeler';

export interface ProcessCanvasProps {
  name: string;
  /** What is drawn at first; the modeler has it from then on. */
  xml: string;
  options: Omit<ModelerOptions, 'onSelect' | 'onChange'>;
  onSelect: (id: string | null) => void;
  onChange: () => void;
  onReady: (modeler: ProcessModeler | null) => void;
}

/** The drawing of a process; mounted anew for another model or another right to change it. */
export function ProcessCanvas({ name, xml, options, onSelect, onChange, onReady }: ProcessCanvasProps) {
  const { t } = useI18n();
  const container = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'shown' | 'broken'>('loading');
  const latest = useRef({ xml, options, onSelect, onChange, onReady });
  useEffect(() => {
    latest.current = { ...latest.current, onSelect, onChange, onReady };
  });

  useEffect(() => {
    let modeler: ProcessModeler | null = null;
    let gone = false;
    async function open() {
      const { ProcessModeler: Modeler } = await import('./ProcessModeler');
      if (gone || !container.current) return;
      modeler = new Modeler(container.current, { ...latest.current.options, onSelect: (id) => latest.current.onSelect(id), onChange: () => latest.current.onChange() });
      await modeler.open(latest.current.xml);
      if (gone) return;
      setState('shown');
      latest.current.onReady(modeler);
    }
    open().catch(() => !gone && setState('broken'));
    return () => {
      gone = true;
      latest.current.onReady(null);
      modeler?.destroy();
    };
  }, []);

  return (
    <figure className={styles.drawing} aria-label={t('diagram.of', { name })}>
      {state === 'broken' && <Notice tone="danger" title={t('diagram.broken')} />}
      {state === 'loading' && (
        <div className={styles.loading}>
          <Skeleton lines={9} />
        </div>
      )}
      <div className={styles.canvas} ref={container} />
    </figure>
  );
}
