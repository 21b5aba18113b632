import { useState } from 'react';
import type { ProcessModeler } from '@/bpmn/ProcessModeler';
import { SightTools } from '@/bpmn/SightTools';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
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
      <SightTools sight={modeler} />
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
