import { useCallback } from 'react';
import { NavLink, useParams, useSearchParams } from 'react-router';
import { useI18n } from '@/i18n/I18n';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Book } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { SearchField } from '@/ui/SearchField';
import { SelectField } from '@/ui/SelectField';
import { Skeleton } from '@/ui/Skeleton';
import { ArticleView } from './ArticleView';
import { KnowledgeNav } from './KnowledgeNav';
import styles from './KnowledgePage.module.css';
import { useArticles } from './useArticles.query';
import { useKnowledgeSearch } from './useKnowledgeSearch.query';

interface Entry {
  id: string;
  title: string;
  detail: string;
}

/** Search hits while something is searched for, all articles otherwise. */
function useEntries(q: string, language: string) {
  const { day } = useI18n();
  const hits = useKnowledgeSearch({ q, language });
  const articles = useArticles({ language });
  const shown = q === '' ? articles : hits;
  const entries: Entry[] | undefined =
    q === ''
      ? articles.data?.map(({ id, title, updatedAt }) => ({ id, title, detail: day(updatedAt) }))
      : hits.data?.map(({ articleId, title, passage }) => ({ id: articleId, title, detail: passage }));
  return { entries, error: shown.error, refetch: shown.refetch };
}

export function KnowledgePage() {
  const { t, locale } = useI18n();
  const { id } = useParams();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const language = params.get('language') ?? locale;
  const { entries, error, refetch } = useEntries(q, language);
  const change = useCallback(
    (name: string, value: string) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const search = useCallback((text: string) => change('q', text), [change]);
  const unique = entries?.filter((entry, index) => entries.findIndex((other) => other.id === entry.id) === index);
  return (
    <div className={`${styles.page} ${id ? styles.reading : ''}`}>
      <PageTitle>{t('nav.knowledge')}</PageTitle>
      <h1 className="visually-hidden">{t('nav.knowledge')}</h1>
      <section className={styles.list} aria-label={t('knowledge.articles')}>
        <div className={styles.tools}>
          <KnowledgeNav />
          <SearchField label={t('knowledge.search')} value={q} onSearch={search} />
          <SelectField
            label={t('case.language')}
            hideLabel
            value={language}
            choices={(['en', 'de'] as const).map((code) => ({ value: code, label: t(`language.${code}`) }))}
            onChange={(value) => change('language', value)}
          />
        </div>
        <nav className={styles.hits} aria-label={t('knowledge.articles')}>
          {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
          {!unique && !error && <Skeleton lines={15} />}
          {unique?.length === 0 && (
            <EmptyState icon={Book} title={t('knowledge.none')}>
              {t('knowledge.none.text')}
            </EmptyState>
          )}
          {unique?.map((entry) => (
            <NavLink key={entry.id} className={styles.hit} to={{ pathname: `/knowledge/${encodeURIComponent(entry.id)}`, search: params.toString() }}>
              <span className={styles.name}>{entry.title}</span>
              <span className={styles.soft}>{entry.detail}</span>
            </NavLink>
          ))}
        </nav>
      </section>
      <section className={styles.article} tabIndex={0} aria-label={t('knowledge.article')}>
        {id ? (
          <ArticleView id={id} />
        ) : (
          <EmptyState icon={Book} title={t('knowledge.choose')}>
            {t('knowledge.choose.text')}
          </EmptyState>
        )}
      </section>
    </div>
  );
}
