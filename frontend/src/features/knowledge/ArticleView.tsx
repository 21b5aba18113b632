import { Link, useLocation } from 'react-router';
import { useI18n } from '@/i18n/I18n';
import { FailureNotice } from '@/ui/FailureNotice';
import { Markdown } from '@/ui/Markdown';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { When } from '@/ui/When';
import styles from './KnowledgePage.module.css';
import { useArticle } from './useArticle.query';

export function ArticleView({ id }: { id: string }) {
  const { t, word } = useI18n();
  const { search } = useLocation();
  const article = useArticle(id);
  if (article.isPending) return <Skeleton lines={12} />;
  if (article.isError) return <FailureNotice error={article.error} onRetry={() => void article.refetch()} />;
  const { title, body, question, language, updatedAt, version } = article.data;
  return (
    <article>
      <PageTitle>{title}</PageTitle>
      <Link className={styles.back} to={{ pathname: '/knowledge', search }}>
        {t('knowledge.back')}
      </Link>
      <header>
        <h2 className={styles.title}>{title}</h2>
        {question && question !== title && <p>{question}</p>}
        <p className={styles.soft}>
          {word('language', language)} · {t('knowledge.version', { version })} · <When at={updatedAt} />
        </p>
      </header>
      <Markdown source={body} />
    </article>
  );
}
