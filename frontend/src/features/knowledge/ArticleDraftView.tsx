import { Link } from 'react-router';
import type { ArticleDraft } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import type { MessageKey } from '@/i18n/translate';
import { FailureNotice } from '@/ui/FailureNotice';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { When } from '@/ui/When';
import { ArticleDraftForm } from './ArticleDraftForm';
import styles from './KnowledgePage.module.css';
import { useArticleDraft } from './useArticleDraft.query';

function Masked({ masked }: Pick<ArticleDraft, 'masked'>) {
  const { t } = useI18n();
  if (masked.length === 0) return null;
  const what = masked.map(({ kind, count }) => t(`mask.${kind}` as MessageKey, { count })).join(', ');
  return (
    <Notice tone="info" title={t('articleDraft.masked', { what })}>
      <p>{t('articleDraft.masked.text')}</p>
    </Notice>
  );
}

/** One draft under review. */
export function ArticleDraftView({ id }: { id: string }) {
  const { t } = useI18n();
  const draft = useArticleDraft(id);
  if (draft.isPending) return <Skeleton lines={12} />;
  if (draft.isError) return <FailureNotice error={draft.error} onRetry={() => void draft.refetch()} />;
  const { title, caseNumber, createdBy, createdAt, masked } = draft.data;
  return (
    <article className={styles.draft}>
      <PageTitle>{title}</PageTitle>
      <Link className={styles.back} to="/knowledge/drafts">
        {t('knowledge.drafts')}
      </Link>
      <header>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.soft}>
          {caseNumber && (
            <>
              {t('articleDraft.from')} <Link to={`/cases/${caseNumber}`}>{caseNumber}</Link> ·{' '}
            </>
          )}
          {createdBy.name} · <When at={createdAt} />
        </p>
      </header>
      <Masked masked={masked} />
      <ArticleDraftForm draft={draft.data} />
    </article>
  );
}
