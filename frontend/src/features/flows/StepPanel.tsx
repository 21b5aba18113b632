import { useId } from 'react';
import type { Fact, FlowParts } from '@/bpmn/flowParts';
import type { StepChange } from '@/bpmn/stepChanges';
import type { Step } from '@/bpmn/stepProperties';
import { useI18n } from '@/i18n/I18n';
import { CommitText } from './CommitText';
import { CallSettings, DecisionSettings, PersonSettings } from './PeopleSettings';
import { ConnectorSettings } from './ConnectorSettings';
import { EventSettings } from './EventSettings';
import { RepeatSettings } from './RepeatSettings';
import styles from './StepPanel.module.css';
import { WaySettings, WaysSettings } from './WaySettings';

export interface StepPanelProps {
  step: Step;
  parts: FlowParts;
  facts: Fact[];
  /** Codes of the errors that the step's border waits for. */
  caught: string[];
  readOnly: boolean;
  onChange: (change: StepChange, id?: string) => void;
  onCatch: (error: { code: string; label: string }, wanted: boolean) => void;
  onOpenFlow: (key: string) => void;
}

export type SettingsProps = Pick<StepPanelProps, 'parts' | 'facts' | 'onChange' | 'onOpenFlow'>;

/** What a step does, in plain words. */
export function StepPanel({ step, caught, readOnly, onCatch, ...settings }: StepPanelProps) {
  const { t, word } = useI18n();
  const id = useId();
  const { onChange } = settings;
  const unnamed = step.name === '' ? t('flowEdit.unnamed') : step.name;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <header>
        <p className={styles.type}>{step.connector?.name ?? word('elementType', step.type.replace('bpmn:', '').replace(/^./, (first) => first.toLowerCase()))}</p>
        <h2 id={id}>{unnamed}</h2>
        {step.connector?.help && <p className={styles.help}>{step.connector.help}</p>}
      </header>
      <fieldset className={styles.fields} disabled={readOnly} aria-label={t('flowEdit.settings')}>
        <CommitText label={t('flowEdit.name')} value={step.name} onCommit={(value) => onChange({ what: 'name', value })} />
        {step.ways && <WaysSettings ways={step.ways} {...settings} />}
        {step.way && <WaySettings way={step.way} {...settings} />}
        {step.person && <PersonSettings person={step.person} {...settings} />}
        {step.decision !== undefined && <DecisionSettings decision={step.decision} {...settings} />}
        {step.call && <CallSettings call={step.call} {...settings} />}
        <EventSettings step={step} {...settings} />
        {step.connector && <ConnectorSettings connector={step.connector} caught={caught} onCatch={onCatch} {...settings} />}
        {step.repeat !== undefined && <RepeatSettings repeat={step.repeat} {...settings} />}
        <CommitText label={t('flowEdit.description')} value={step.documentation} rows={3} onCommit={(value) => onChange({ what: 'documentation', value })} />
      </fieldset>
    </section>
  );
}
