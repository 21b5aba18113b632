import type { LeadScoreSuggestion } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import styles from './AssistantPanel.module.css';
import { ReasonList } from './ReasonList';
import score from './ScoreCard.module.css';

const TONES = { hot: 'good', warm: 'warn', cold: 'neutral' } as const;

const of100 = (share: number) => Math.round(share * 100);

export function LeadScoreCard({ suggestion }: { suggestion: LeadScoreSuggestion }) {
  const { t, word } = useI18n();
  const { content } = suggestion;
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <h3>{t('assistant.lead')}</h3>
        <Badge tone={TONES[content.band]}>{word('band', content.band)}</Badge>
      </div>
      <p>
        <span className={score.number}>{content.score}</span> <span className={styles.soft}>{t('assistant.lead.scale')}</span>
      </p>
      <div className={styles.bar} aria-hidden="true">
        <span style={{ inlineSize: `${content.score}%` }} />
      </div>
      <p>{t('assistant.lead.meaning', { chance: of100(content.chance), usual: of100(content.usualChance) })}</p>
      <ReasonList title={t('assistant.reasonsFor')} reasons={content.reasonsFor} good="more" />
      <ReasonList title={t('assistant.reasonsAgainst')} reasons={content.reasonsAgainst} good="more" />
      {content.missing.length > 0 && <p>{t('assistant.lead.missing', { facts: content.missing.map((fact) => word('fact', fact)).join(', ') })}</p>}
      <p className={styles.soft}>
        {content.ownOutcomes === 0 ? t('assistant.lead.examples') : t('assistant.lead.own', { count: content.ownOutcomes })} {t('assistant.scoredBy', { model: suggestion.model })}
      </p>
    </div>
  );
}
