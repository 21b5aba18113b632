import { useEffect, useRef, useState } from 'react';
import { useI18n } from '@/i18n/I18n';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import type { DecisionEditor } from './DecisionEditor';
import styles from './ProcessCanvas.module.css';

export interface DecisionTableProps {
  name: string;
  /** What is shown at first; the editor has it from then on. */
  xml: string;
  readOnly: boolean;
  onChange: () => void;
  onReady: (editor: DecisionEditor | null) => void;
}

/** The table of a decision; mounted anew for another table or another right to change it. */
export function DecisionTable({ name, xml, readOnly, onChange, onReady }: DecisionTableProps) {
  const { t } = useI18n();
  const container = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'shown' | 'broken'>('loading');
  const latest = useRef({ xml, readOnly, onChange, onReady });
  useEffect(() => {
    latest.current = { ...latest.current, onChange, onReady };
  });

  useEffect(() => {
    let editor: DecisionEditor | null = null;
    let gone = false;
    async function open() {
      const { DecisionEditor: Editor } = await import('./DecisionEditor');
      if (gone || !container.current) return;
      editor = new Editor(container.current, { readOnly: latest.current.readOnly, onChange: () => latest.current.onChange() });
      await editor.open(latest.current.xml);
      if (gone) return;
      setState('shown');
      latest.current.onReady(editor);
    }
    open().catch(() => !gone && setState('broken'));
    return () => {
      gone = true;
      latest.current.onReady(null);
      editor?.destroy();
    };
  }, []);

  return (
    <figure className={styles.drawing} aria-label={t('flowEdit.table', { name })}>
      {state === 'broken' && <Notice tone="danger" title={t('diagram.broken')} />}
      {state === 'loading' && <Skeleton lines={9} />}
      <div className={styles.canvas} ref={container} />
    </figure>
  );
}
