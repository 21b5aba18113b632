import { useState } from 'react';
import { isComplete, isGroup, readCondition, writeSentence, type Group, type Join, type Row, type Sentence } from '@/bpmn/conditions';
import type { Fact } from '@/bpmn/flowParts';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { SelectField } from '@/ui/SelectField';
import { CommitText } from './CommitText';
import styles from './ConditionField.module.css';
import { ConditionRow } from './ConditionRow';

export interface ConditionFieldProps {
  /** The expression in the model; empty for none. */
  value: string;
  facts: Fact[];
  onChange: (value: string) => void;
}

const BLANK: Row = { fact: '', relation: 'is', values: [] };

/** A condition as a sentence, or as checked text where a sentence can't say it. */
export function ConditionField({ value, facts, onChange }: ConditionFieldProps) {
  const { t } = useI18n();
  const [written, setWritten] = useState(value);
  const [sentence, setSentence] = useState<Sentence | null>(() => sentenceIn(value));
  if (written !== value) {
    setWritten(value);
    setSentence(sentenceIn(value));
  }
  function change(next: Sentence) {
    setSentence(next);
    if (next.parts.length === 0) return write('');
    return isComplete(next) ? write(writeSentence(next)) : undefined;
  }
  function write(expression: string) {
    setWritten(expression);
    onChange(expression);
  }
  if (!sentence) return <ConditionText value={value} onChange={onChange} />;
  return (
    <div className={styles.condition}>
      <SentenceEditor sentence={sentence} facts={facts} onChange={change} />
      {sentence.parts.length > 0 && !isComplete(sentence) && <p className={styles.hint}>{t('flowEdit.condition.incomplete')}</p>}
    </div>
  );
}

function sentenceIn(value: string): Sentence | null {
  const reading = readCondition(value);
  if (reading.kind === 'none') return { join: 'and', parts: [] };
  return reading.kind === 'sentence' ? reading.sentence : null;
}

function SentenceEditor({ sentence, facts, onChange }: { sentence: Sentence; facts: Fact[]; onChange: (sentence: Sentence) => void }) {
  const { t } = useI18n();
  const { join, parts } = sentence;
  const replace = (at: number, part: Row | Group | null) => onChange({ join, parts: parts.flatMap((now, index) => (index === at ? (part ?? []) : now)) });
  return (
    <>
      {parts.map((part, index) => (
        <div key={index} className={styles.part}>
          {index === 1 && <JoinField join={join} onChange={(next) => onChange({ ...sentence, join: next })} />}
          {index > 1 && <span className={styles.join}>{t(`flowEdit.join.${join}`)}</span>}
          {isGroup(part) ? <GroupEditor group={part} join={join === 'and' ? 'or' : 'and'} facts={facts} onChange={(group) => replace(index, group)} /> : <ConditionRow row={part} facts={facts} onChange={(row) => replace(index, row)} onRemove={() => replace(index, null)} />}
        </div>
      ))}
      <div className={styles.actions}>
        <Button kind="quiet" onClick={() => onChange({ join, parts: [...parts, BLANK] })}>
          {t('flowEdit.condition.add')}
        </Button>
        {parts.length > 0 && (
          <Button kind="quiet" onClick={() => onChange({ join, parts: [...parts, { rows: [BLANK, BLANK] }] })}>
            {t('flowEdit.condition.addGroup')}
          </Button>
        )}
      </div>
    </>
  );
}

function GroupEditor({ group, join, facts, onChange }: { group: Group; join: Join; facts: Fact[]; onChange: (group: Group | null) => void }) {
  const { t } = useI18n();
  const set = (rows: Row[]) => onChange(rows.length === 0 ? null : { rows });
  return (
    <div className={styles.group} role="group" aria-label={t('flowEdit.condition.group')}>
      {group.rows.map((row, index) => (
        <div key={index} className={styles.part}>
          {index > 0 && <span className={styles.join}>{t(`flowEdit.join.${join}`)}</span>}
          <ConditionRow row={row} facts={facts} onChange={(next) => set(group.rows.map((now, at) => (at === index ? next : now)))} onRemove={() => set(group.rows.filter((_, at) => at !== index))} />
        </div>
      ))}
      <Button kind="quiet" onClick={() => set([...group.rows, BLANK])}>
        {t('flowEdit.condition.add')}
      </Button>
    </div>
  );
}

function JoinField({ join, onChange }: { join: Join; onChange: (join: Join) => void }) {
  const { t } = useI18n();
  return (
    <div className={styles.joinField}>
      <SelectField label={t('flowEdit.condition.join')} hideLabel value={join} choices={(['and', 'or'] as const).map((one) => ({ value: one, label: t(`flowEdit.join.${one}`) }))} onChange={(next) => onChange(next as Join)} />
    </div>
  );
}

function ConditionText({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t, word } = useI18n();
  const [refused, setRefused] = useState<string | null>(null);
  const shown = refused ?? value;
  const reading = readCondition(shown);
  const fault = reading.kind === 'fault' ? t('flowEdit.fault', { reason: word('flowEdit.fault', reading.fault.fault).replace('{what}', reading.fault.what) }) : undefined;
  function commit(text: string) {
    const allowed = readCondition(text).kind !== 'fault';
    setRefused(allowed ? null : text);
    if (allowed) onChange(text);
  }
  return (
    <div className={styles.condition}>
      <CommitText label={t('flowEdit.condition.text')} value={shown} rows={3} error={fault} onCommit={commit} />
      <p className={styles.hint}>{t('flowEdit.condition.textHelp')}</p>
      <div className={styles.actions}>
        <Button kind="quiet" onClick={() => commit('')}>
          {t('flowEdit.condition.startOver')}
        </Button>
      </div>
    </div>
  );
}
