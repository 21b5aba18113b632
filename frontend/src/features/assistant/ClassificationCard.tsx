import { useState } from 'react';
import type { ClassificationSuggestion } from '@/api/types';
import { useCategories } from '@/api/useCategories.query';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { SelectField } from '@/ui/SelectField';
import { useAnnounce } from '@/ui/Toasts';
import styles from './AssistantPanel.module.css';
import { useGiveVerdict } from './useGiveVerdict.mutation';
import { UndoLabel } from './UndoLabel';
import { Verdict } from './Verdict';

export interface ClassificationCardProps {
  caseNumber: string;
  suggestion: ClassificationSuggestion;
  /** Takes the reader's choice, where a form asks for it; without it the choice corrects the suggestion. */
  onChoose?: (intent: string) => void;
}

export function ClassificationCard({ caseNumber, suggestion, onChoose }: ClassificationCardProps) {
  const { t, word, percent, locale } = useI18n();
  const { say, fail } = useAnnounce();
  const { data: categories } = useCategories();
  const verdict = useGiveVerdict(caseNumber, suggestion.id);
  const [choosing, setChoosing] = useState(false);
  const { content } = suggestion;
  const intents = categories?.flatMap((category) => category.intents.map((intent) => ({ value: intent.id, label: intent.name[locale] ?? intent.id }))) ?? [];
  const nameOf = (intent: string | null) => intents.find(({ value }) => value === intent)?.label ?? intent ?? t('assistant.noLabel');

  function correct(intent: string) {
    setChoosing(false);
    if (onChoose) {
      onChoose(intent);
      say(t('assistant.chosen', { intent: nameOf(intent) }));
      return;
    }
    verdict.mutate({ verdict: 'edited', correction: { intent } }, { onError: fail, onSuccess: () => say(t('assistant.corrected', { intent: nameOf(intent) })) });
  }

  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <h3>{t('assistant.label')}</h3>
        <span className={styles.soft}>{t('assistant.confidence', { share: percent(content.confidence) })}</span>
      </div>
      <p className={styles.label}>{content.inScope ? nameOf(content.intent) : t('assistant.offTopic')}</p>
      <div className={styles.bar} aria-hidden="true">
        <span style={{ inlineSize: `${content.confidence * 100}%` }} />
      </div>
      <div className={styles.badges}>
        {content.sentiment && <Badge>{word('sentiment', content.sentiment)}</Badge>}
        {content.urgency && <Badge>{t('assistant.urgency', { urgency: word('urgency', content.urgency) })}</Badge>}
        {content.language && <Badge>{word('language', content.language)}</Badge>}
      </div>
      {content.words.length > 0 && <p className={styles.soft}>{t('assistant.because', { words: content.words.slice(0, 5).map(({ word: term }) => `“${term}”`).join(', ') })}</p>}
      {suggestion.verdict && <Verdict verdict={suggestion.verdict} />}
      {suggestion.undoable && <UndoLabel caseNumber={caseNumber} suggestion={suggestion} intents={intents} nameOf={nameOf} />}
      {!suggestion.verdict && !suggestion.undoable && (
        <>
          <ul className={styles.alternatives} aria-label={t('assistant.alternatives')}>
            {content.alternatives.map((alternative) => (
              <li key={alternative.intent}>
                <button type="button" className={styles.alternative} disabled={verdict.isPending} onClick={() => correct(alternative.intent)}>
                  {nameOf(alternative.intent)}
                  <span className={styles.soft}>{percent(alternative.confidence)}</span>
                </button>
              </li>
            ))}
          </ul>
          <div className={styles.actions}>
            <Button kind="secondary" disabled={verdict.isPending} onClick={() => (onChoose && content.intent ? correct(content.intent) : verdict.mutate({ verdict: 'accepted' }, { onError: fail }))}>
              {t('assistant.labelRight')}
            </Button>
            <Button kind="quiet" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
              {t('assistant.otherLabel')}
            </Button>
          </div>
          {choosing && <SelectField label={t('case.intent')} value="" choices={[{ value: '', label: t('assistant.chooseLabel') }, ...intents]} onChange={correct} />}
        </>
      )}
    </div>
  );
}
