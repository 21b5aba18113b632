import type { KeyboardEvent } from 'react';
import type { ReplySentence, ReplySource } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import styles from './ReplyCard.module.css';

export interface DraftTextProps {
  text: string;
  sentences: ReplySentence[];
  sources: ReplySource[];
  lit: number | null;
  onLight: (sentence: number | null) => void;
}

interface Piece {
  before: string;
  sentence: ReplySentence;
}

/** The sentences with what stands between them in the text, so that paragraphs stay paragraphs. */
export function pieces(text: string, sentences: ReplySentence[]): Piece[] {
  let at = 0;
  return sentences.map((sentence) => {
    const found = text.indexOf(sentence.text, at);
    const before = found === -1 ? ' ' : text.slice(at, found);
    if (found !== -1) at = found + sentence.text.length;
    return { before, sentence };
  });
}

export function DraftText({ text, sentences, sources, lit, onLight }: DraftTextProps) {
  const { t } = useI18n();
  const numberOf = (id: string) => sources.findIndex((source) => source.id === id) + 1;
  const toggle = (index: number) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onLight(lit === index ? null : index);
  };
  return (
    <p className={styles.text}>
      {pieces(text, sentences).map(({ before, sentence }, index) => (
        <span key={index}>
          {before}
          <span
            role="button"
            tabIndex={0}
            aria-pressed={lit === index}
            className={`${styles.sentence} ${lit === index ? styles.lit : ''} ${sentence.supported ? '' : styles.unsupported}`}
            onMouseEnter={() => onLight(index)}
            onMouseLeave={() => onLight(null)}
            onFocus={() => onLight(index)}
            onBlur={() => onLight(null)}
            onKeyDown={toggle(index)}
          >
            {sentence.text}
            {sentence.supported ? (
              sentence.sources.map((id) => (
                <span key={id} className={styles.mark}>
                  <span className="visually-hidden"> {t('assistant.source')} </span>
                  {numberOf(id)}
                </span>
              ))
            ) : (
              <span className={styles.mark}>
                <span aria-hidden="true">?</span>
                <span className="visually-hidden"> {t('assistant.unsupported')}</span>
              </span>
            )}
          </span>
        </span>
      ))}
    </p>
  );
}
