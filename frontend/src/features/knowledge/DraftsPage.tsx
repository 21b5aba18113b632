import { NavLink, useNavigate, useParams } from 'react-router';
import { useCategories } from '@/api/useCategories.query';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Book } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useAnnounce } from '@/ui/Toasts';
import { ArticleDraftView } from './ArticleDraftView';
import { emptyDraft } from './draftText';
import { KnowledgeNav } from './KnowledgeNav';
import styles from './KnowledgePage.module.css';
import { useBeginArticleDraft } from './useArticleDraftActions.mutation';
import { useArticleDrafts } from './useArticleDrafts.query';

function BeginButton() {
  const { t, locale } = useI18n();
  const { fail } = useAnnounce();
  const navigate = useNavigate();
  const { data: categories } = useCategories();
  const begin = useBeginArticleDraft();
  const first = categories?.[0];
  if (!first) return null;
  return (
    <Button
      kind="secondary"
      disabled={begin.isPending}
      onClick={() => begin.mutate(emptyDraft({ language: locale, category: first.id, title: t('articleDraft.untitled') }), { onError: fail, onSuccess: ({ id }) => void navigate(`/knowledge/drafts/${id}`) })}
    >
      {t('articleDraft.new')}
    </Button>
  );
}

/** Articles to be: the list, and the one under review. */
export function DraftsPage() {
  const { t, day } = useI18n();
  const { id } = useParams();
  const drafts = useArticleDrafts();
  return (
    <div className={`${styles.page} ${id ? styles.reading : ''}`}>
      <PageTitle>{t('knowledge.drafts')}</PageTitle>
      <h1 className="visually-hidden">{t('knowledge.drafts')}</h1>
      <section className={styles.list} aria-label={t('knowledge.drafts')}>
        <div className={styles.tools}>
          <KnowledgeNav />
          <BeginButton />
        </div>
        <nav className={styles.hits} aria-label={t('knowledge.drafts')}>
          {drafts.isError && <FailureNotice error={drafts.error} onRetry={() => void drafts.refetch()} />}
          {drafts.isPending && <Skeleton lines={9} />}
          {drafts.data?.length === 0 && (
            <EmptyState icon={Book} title={t('articleDraft.none')}>
              {t('articleDraft.none.text')}
            </EmptyState>
          )}
          {drafts.data?.map((draft) => (
            <NavLink key={draft.id} className={styles.hit} to={`/knowledge/drafts/${draft.id}`}>
              <span className={styles.name}>{draft.title}</span>
              <span className={styles.soft}>{[draft.caseNumber, draft.createdBy.name, day(draft.createdAt)].filter(Boolean).join(' · ')}</span>
            </NavLink>
          ))}
        </nav>
      </section>
      <section className={styles.article} tabIndex={0} aria-label={t('knowledge.article')}>
        {id ? (
          <ArticleDraftView key={id} id={id} />
        ) : (
          <EmptyState icon={Book} title={t('articleDraft.choose')}>
            {t('articleDraft.choose.text')}
          </EmptyState>
        )}
      </section>
    </div>
  );
}
