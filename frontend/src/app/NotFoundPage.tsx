import { Link } from 'react-router';
import { useI18n } from '@/i18n/I18n';
import { EmptyState } from '@/ui/EmptyState';
import { Unknown } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';

export function NotFoundPage() {
  const { t } = useI18n();
  return (
    <>
      <PageTitle>{t('notFound.title')}</PageTitle>
      <h1 className="visually-hidden">{t('notFound.title')}</h1>
      <EmptyState icon={Unknown} title={t('notFound.title')} action={<Link to="/">{t('notFound.home')}</Link>}>
        {t('notFound.text')}
      </EmptyState>
    </>
  );
}
