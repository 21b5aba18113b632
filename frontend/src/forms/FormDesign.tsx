import { useEffect, useRef, useState } from 'react';
import { useI18n } from '@/i18n/I18n';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import styles from './FormDesign.module.css';
import type { FormDesigner } from './FormDesigner';

export interface FormDesignProps {
  name: string;
  /** What is shown at first; the designer has it from then on. */
  schema: object;
  onChange: () => void;
  onReady: (designer: FormDesigner | null) => void;
}

/** A form while it is designed; mounted anew for another one. */
export function FormDesign({ name, schema, onChange, onReady }: FormDesignProps) {
  const { t } = useI18n();
  const container = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'shown' | 'broken'>('loading');
  const latest = useRef({ schema, onChange, onReady });
  useEffect(() => {
    latest.current = { ...latest.current, onChange, onReady };
  });

  useEffect(() => {
    let designer: FormDesigner | null = null;
    let gone = false;
    async function open() {
      const { FormDesigner: Designer } = await import('./FormDesigner');
      if (gone || !container.current) return;
      designer = new Designer(container.current, () => latest.current.onChange());
      await designer.open(latest.current.schema);
      if (gone) return;
      setState('shown');
      latest.current.onReady(designer);
    }
    open().catch(() => !gone && setState('broken'));
    return () => {
      gone = true;
      latest.current.onReady(null);
      designer?.destroy();
    };
  }, []);

  return (
    <figure className={styles.design} aria-label={t('flowEdit.design', { name })}>
      {state === 'broken' && <Notice tone="danger" title={t('form.broken')} />}
      {state === 'loading' && <Skeleton lines={9} />}
      <div className={styles.canvas} ref={container} />
    </figure>
  );
}
