import { useState } from 'react';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { ZoomIn, ZoomOut } from '@/ui/icons';
import styles from './SightTools.module.css';

/** What shows a drawing. */
export interface Sight {
  zoom: (step: 'in' | 'out') => void;
  /** As much as can be read. */
  see: () => void;
  seeWhole: () => void;
}

/** How much of a drawing is seen. */
export function SightTools({ sight }: { sight: Sight | null }) {
  const { t } = useI18n();
  const [whole, setWhole] = useState(false);
  function turn() {
    if (whole) sight?.see();
    else sight?.seeWhole();
    setWhole(!whole);
  }
  return (
    <div className={styles.tools}>
      <Button kind="quiet" aria-pressed={whole} onClick={turn}>
        {t('diagram.whole')}
      </Button>
      <IconButton icon={ZoomIn} label={t('diagram.zoomIn')} onClick={() => sight?.zoom('in')} />
      <IconButton icon={ZoomOut} label={t('diagram.zoomOut')} onClick={() => sight?.zoom('out')} />
    </div>
  );
}
