import { useEffect, useRef, useState } from 'react';
import type { ProcessModeler } from '@/bpmn/ProcessModeler';
import { useI18n } from '@/i18n/I18n';
import styles from './EditorPage.module.css';

/** Everything that the modelling language knows, for who wants it. */
export function AllProperties({ modeler }: { modeler: ProcessModeler }) {
  const { t } = useI18n();
  const container = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open || !container.current) return undefined;
    modeler.showAllProperties(container.current);
    return () => modeler.showAllProperties(null);
  }, [modeler, open]);
  return (
    <details className={styles.all} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('flowEdit.all')}</summary>
      <p className={styles.soft}>{t('flowEdit.all.help')}</p>
      <div ref={container} />
    </details>
  );
}
