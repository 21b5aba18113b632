import { useState, type DragEvent } from 'react';
import { findSteps, STEP_GROUPS, type PaletteStep } from '@/bpmn/stepPalette';
import { useI18n } from '@/i18n/I18n';
import { SearchField } from '@/ui/SearchField';
import styles from './StepPaletteList.module.css';

export interface StepPaletteListProps {
  steps: PaletteStep[];
  onAdd: (step: PaletteStep) => void;
  onDrag: (step: PaletteStep, event: Event) => void;
}

/** The steps of our business, to click or to drag. */
export function StepPaletteList({ steps, onAdd, onDrag }: StepPaletteListProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const found = findSteps(steps, typed);
  function drag(step: PaletteStep, event: DragEvent) {
    event.preventDefault();
    onDrag(step, event.nativeEvent);
  }
  return (
    <section className={styles.palette} aria-label={t('flowEdit.palette')}>
      <SearchField label={t('flowEdit.palette.search')} value={typed} onSearch={setTyped} />
      <p className={styles.hint}>{t('flowEdit.palette.hint')}</p>
      {found.length === 0 && <p className={styles.hint}>{t('flowEdit.palette.none')}</p>}
      <div className={styles.groups} tabIndex={-1}>
        {STEP_GROUPS.filter((group) => found.some((step) => step.group === group)).map((group) => (
          <div key={group}>
            <h2>{t(`flowStepGroup.${group}`)}</h2>
            <ul>
              {found
                .filter((step) => step.group === group)
                .map((step) => (
                  <li key={step.id}>
                    <button type="button" className={styles.step} data-group={group} title={step.help} draggable onDragStart={(event) => drag(step, event)} onClick={() => onAdd(step)}>
                      {step.label}
                    </button>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
