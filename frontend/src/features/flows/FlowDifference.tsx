import { useMemo, useState } from 'react';
import type { FlowKind } from '@/api/flowTypes';
import { DiagramPair } from '@/bpmn/DiagramPair';
import { sentencesOf } from '@/bpmn/differenceSentences';
import { differenceOf } from '@/bpmn/modelDifference';
import { formSentences } from '@/forms/formDifference';
import { useI18n } from '@/i18n/I18n';
import { Notice } from '@/ui/Notice';
import { DecisionDifference } from './DecisionDifference';
import { FlowModel } from './FlowModel';
import styles from './Flows.module.css';
import { SentenceList } from './SentenceList';

export interface Compared {
  title: string;
  content: string;
}

export interface FlowDifferenceProps {
  kind: FlowKind;
  before: Compared;
  after: Compared;
}

/** The sentences that tell two versions apart. */
function useSentences({ kind, before, after }: FlowDifferenceProps) {
  const i18n = useI18n();
  return useMemo(
    () => (kind === 'form' ? formSentences(before.content, after.content, i18n) : sentencesOf(before.content, after.content, i18n)),
    [kind, before.content, after.content, i18n],
  );
}

function Diagrams({ before, after, picked, onPick }: FlowDifferenceProps & { picked: string | null; onPick: (id: string) => void }) {
  const changes = useMemo(() => differenceOf(before.content, after.content), [before.content, after.content]);
  const marks = (hidden: 'added' | 'removed') => changes.filter(({ kind }) => kind !== hidden).map(({ id, kind }) => ({ id, state: kind }));
  return (
    <DiagramPair
      before={{ title: before.title, name: before.title, xml: before.content, marks: marks('added') }}
      after={{ title: after.title, name: after.title, xml: after.content, marks: marks('removed') }}
      picked={picked}
      onPick={onPick}
    />
  );
}

function Forms({ before, after }: FlowDifferenceProps) {
  return (
    <div className={styles.fields}>
      {[before, after].map(({ title, content }) => (
        <section key={title} className={styles.card}>
          <h3>{title}</h3>
          <FlowModel kind="form" name={title} content={content} />
        </section>
      ))}
    </div>
  );
}

/** Two versions of a flow: what is different in plain words, and where. */
export function FlowDifference(compared: FlowDifferenceProps) {
  const { t } = useI18n();
  const [picked, setPicked] = useState<string | null>(null);
  const sentences = useSentences(compared);
  const { kind, before, after } = compared;
  return (
    <>
      <section className={styles.section}>
        <h2>{t('difference.title')}</h2>
        {sentences.length > 0 ? (
          <SentenceList sentences={sentences} picked={picked} onPick={kind === 'process' ? setPicked : undefined} />
        ) : (
          <Notice tone="info" title={t('difference.none')} />
        )}
      </section>
      {kind === 'process' && <Diagrams {...compared} picked={picked} onPick={setPicked} />}
      {kind === 'decision' && <DecisionDifference before={before.content} after={after.content} />}
      {kind === 'form' && <Forms {...compared} />}
    </>
  );
}
