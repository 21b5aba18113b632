import { useState } from 'react';
import type { NewVerdict, OutreachSuggestion, ReplySuggestion } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useAnnounce } from '@/ui/Toasts';
import styles from './AssistantPanel.module.css';
import { DraftText } from './DraftText';
import { EditDraft } from './EditDraft';
import { RejectDraft } from './RejectDraft';
import { SourceList } from './SourceList';
import { useGiveVerdict } from './useGiveVerdict.mutation';
import { Verdict } from './Verdict';
import { WishNote } from './WishNote';

export interface ReplyCardProps {
  caseNumber: string;
  suggestion: ReplySuggestion | OutreachSuggestion;
  onUse?: (text: string, suggestionId: string) => void;
}

const words = {
  reply: { title: 'assistant.draft', ungrounded: 'assistant.ungrounded' },
  outreach: { title: 'assistant.outreach', ungrounded: 'assistant.outreach.questions' },
} as const;

/** A draft, of a reply or of a first letter to a lead: to be read, edited, used or refused. */
export function ReplyCard({ caseNumber, suggestion, onUse }: ReplyCardProps) {
  const { t } = useI18n();
  const { say, fail } = useAnnounce();
  const [lit, setLit] = useState<number | null>(null);
  const [mode, setMode] = useState<'read' | 'edit' | 'reject'>('read');
  const verdict = useGiveVerdict(caseNumber, suggestion.id);
  const { content, status } = suggestion;
  const { title, ungrounded } = words[suggestion.kind];
  const grounded = content.sources.length > 0;
  const litSources = lit === null ? [] : (content.sentences[lit]?.sources ?? []);
  const unsupported = content.sentences.filter((sentence) => !sentence.supported).length;

  function decide(given: NewVerdict, text?: string) {
    setMode('read');
    if (text !== undefined) onUse?.(text, suggestion.id);
    verdict.mutate(given, { onError: fail, onSuccess: () => say(t(`verdict.${given.verdict}.said`)) });
  }

  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <h3>{t(title)}</h3>
        <Badge tone={status === 'outdated' ? 'warn' : grounded ? 'good' : 'neutral'}>
          {t(status === 'outdated' ? 'assistant.outdated' : grounded ? 'assistant.grounded' : ungrounded)}
        </Badge>
      </div>
      {status === 'outdated' && <Notice tone="warn" title={t('assistant.outdated.text')} />}
      {content.text === '' ? (
        <p className={styles.soft}>{('reason' in content && content.reason) || t('assistant.noDraft')}</p>
      ) : mode === 'edit' ? (
        <EditDraft text={content.text} onCancel={() => setMode('read')} onUse={(text) => decide({ verdict: 'edited', text }, text)} />
      ) : (
        <>
          {unsupported > 0 && <p className={styles.soft}>{t('assistant.unsupported.count', { count: unsupported })}</p>}
          <DraftText text={content.text} sentences={content.sentences} sources={content.sources} lit={lit} onLight={setLit} />
          {grounded && <SourceList sources={content.sources} lit={litSources} />}
        </>
      )}
      {suggestion.kind === 'reply' && suggestion.content.wish && <WishNote wish={suggestion.content.wish} />}
      {suggestion.verdict && <Verdict verdict={suggestion.verdict} />}
      {mode === 'reject' && <RejectDraft onCancel={() => setMode('read')} onReject={(reason) => decide({ verdict: 'rejected', reason })} />}
      {mode === 'read' && onUse && content.text !== '' && (
        <div className={styles.actions}>
          <Button disabled={verdict.isPending} onClick={() => decide({ verdict: 'accepted' }, content.text)}>
            {t('assistant.accept')}
          </Button>
          <Button kind="secondary" disabled={verdict.isPending} onClick={() => setMode('edit')}>
            {t('assistant.edit')}
          </Button>
          <Button kind="quiet" disabled={verdict.isPending} onClick={() => setMode('reject')}>
            {t('assistant.reject')}
          </Button>
        </div>
      )}
      <p className={styles.soft}>{t('assistant.model', { model: suggestion.model })}</p>
    </div>
  );
}
