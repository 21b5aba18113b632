import { Link, useNavigate, useSearchParams } from 'react-router';
import { useMay } from '@/api/actor';
import { useCategories } from '@/api/useCategories.query';
import type { KnowledgeGap } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Book } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { SelectField } from '@/ui/SelectField';
import { Skeleton } from '@/ui/Skeleton';
import { useAnnounce } from '@/ui/Toasts';
import { When } from '@/ui/When';
import { emptyDraft } from './draftText';
import styles from './GapsPage.module.css';
import { KnowledgeNav } from './KnowledgeNav';
import { useBeginArticleDraft } from './useArticleDraftActions.mutation';
import { useKnowledgeGaps } from './useKnowledgeGaps.query';

const PERIODS = ['7', '30', '90', '365'] as const;
const USUAL = '30';

/** In the reader's words; what only the customers said stays out of it. */
function useSubject({ intent, words }: KnowledgeGap) {
  const { t, locale } = useI18n();
  const { data: categories = [] } = useCategories();
  const name = categories.flatMap((category) => category.intents).find(({ id }) => id === intent)?.name[locale];
  const category = categories.find(({ id, intents }) => id === intent || intents.some((each) => each.id === intent)) ?? categories[0];
  const subject = name ?? category?.name[locale] ?? t('gaps.nobodyKnows');
  return { name: intent ? (name ?? intent) : t('gaps.nobodyKnows'), category: category?.id, title: words.length > 0 ? `${subject}: ${words.join(', ')}` : subject };
}

function WriteButton({ gap }: { gap: KnowledgeGap }) {
  const { t } = useI18n();
  const { fail } = useAnnounce();
  const navigate = useNavigate();
  const begin = useBeginArticleDraft();
  const { category, title } = useSubject(gap);
  if (category === undefined) return null;
  const draft = emptyDraft({ language: gap.language.startsWith('de') ? 'de' : 'en', category, title: title.slice(0, 200), intents: gap.intent && gap.intent !== category ? [gap.intent] : [] });
  return (
    <Button kind="secondary" disabled={begin.isPending} onClick={() => begin.mutate(draft, { onError: fail, onSuccess: ({ id }) => void navigate(`/knowledge/drafts/${id}`) })}>
      {t('gaps.write')}
    </Button>
  );
}

function Figures({ gap }: { gap: KnowledgeGap }) {
  const { t } = useI18n();
  const figures = [
    gap.ungrounded > 0 && t('gaps.ungrounded', { count: gap.ungrounded }),
    gap.rejected > 0 && t('gaps.rejected', { count: gap.rejected }),
    gap.rewritten > 0 && t('gaps.rewritten', { count: gap.rewritten }),
    t('gaps.before', { before: gap.before }),
  ].filter(Boolean);
  return (
    <p className={styles.soft}>
      {figures.join(' · ')} · {t('gaps.last')} <When at={gap.lastAt} />
    </p>
  );
}

function Gap({ gap }: { gap: KnowledgeGap }) {
  const { t } = useI18n();
  const may = useMay();
  const { name } = useSubject(gap);
  return (
    <li className={styles.gap}>
      <div className={styles.head}>
        <h2>{name}</h2>
        <Badge tone={gap.answeredBy ? 'good' : 'warn'}>{t('gaps.cases', { cases: gap.cases })}</Badge>
        {gap.words.length > 0 && <span>{gap.words.join(', ')}</span>}
      </div>
      <Figures gap={gap} />
      {gap.answeredBy && (
        <p>
          {t('gaps.answered')} <Link to={`/knowledge/${encodeURIComponent(gap.answeredBy.articleId)}`}>{gap.answeredBy.title}</Link>
        </p>
      )}
      <ul className={styles.examples} aria-label={t('gaps.examples')}>
        {gap.examples.map(({ caseNumber, subject }) => (
          <li key={caseNumber}>
            <Link to={`/cases/${caseNumber}`}>{caseNumber}</Link> <span className={styles.soft}>{subject}</span>
          </li>
        ))}
      </ul>
      {may('knowledge:write') && !gap.answeredBy && <WriteButton gap={gap} />}
    </li>
  );
}

/** What nothing answers; the period stands in the address. */
export function GapsPage() {
  const { t } = useI18n();
  const [query, setQuery] = useSearchParams();
  const days = PERIODS.find((period) => period === query.get('days')) ?? USUAL;
  const report = useKnowledgeGaps(Number(days));
  return (
    <div className={styles.page}>
      <PageTitle>{t('knowledge.gaps')}</PageTitle>
      <KnowledgeNav />
      <div>
        <h1>{t('knowledge.gaps')}</h1>
        <p className={styles.lead}>{t('gaps.lead')}</p>
      </div>
      <SelectField label={t('ledger.period')} value={days} onChange={(period) => setQuery({ days: period })} choices={PERIODS.map((period) => ({ value: period, label: t('ledger.days', { days: period }) }))} />
      {report.isPending && <Skeleton lines={9} />}
      {report.isError && <FailureNotice error={report.error} onRetry={() => void report.refetch()} />}
      {report.data?.gaps.length === 0 && <EmptyState icon={Book} title={t('gaps.none')} />}
      <ul className={styles.gaps}>
        {report.data?.gaps.map((gap) => (
          <Gap key={`${gap.intent} ${gap.examples[0]?.caseNumber}`} gap={gap} />
        ))}
      </ul>
    </div>
  );
}
