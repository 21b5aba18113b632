import { useState } from 'react';
import type { ProcessModeler } from '@/bpmn/ProcessModeler';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { FitToScreen, ZoomIn, ZoomOut } from '@/ui/icons';
import styles from './EditorPage.module.css';

/** Sight of the drawing, and trying it out with tokens. */
export function CanvasTools({ modeler, readOnly }: { modeler: ProcessModeler; readOnly: boolean }) {
  const { t } = useI18n();
  const [simulating, setSimulating] = useState(false);
  function simulate() {
    modeler.simulate(!simulating);
    setSimulating(!simulating);
  }
  return (
    <>
      <div className={styles.zoom}>
        <IconButton icon={ZoomIn} label={t('diagram.zoomIn')} onClick={() => modeler.zoom('in')} />
        <IconButton icon={ZoomOut} label={t('diagram.zoomOut')} onClick={() => modeler.zoom('out')} />
        <IconButton icon={FitToScreen} label={t('diagram.fit')} onClick={() => modeler.fit()} />
      </div>
      {!readOnly && (
        <div className={styles.simulate}>
          <Button kind="secondary" aria-pressed={simulating} onClick={simulate}>
            {simulating ? t('flowEdit.simulate.stop') : t('flowEdit.simulate')}
          </Button>
        </div>
      )}
    </>
  );
}
