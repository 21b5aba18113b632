import { useMay } from '@/api/actor';
import { useI18n } from '@/i18n/I18n';
import { PageNav } from '@/ui/PageNav';
import { useArticleDrafts } from './useArticleDrafts.query';

/** Articles, and for those who look after them what is to become of them. */
export function KnowledgeNav() {
  const { t } = useI18n();
  const may = useMay();
  const writes = may('knowledge:write');
  const reads = may('insights:read');
  const drafts = useArticleDrafts(writes);
  if (!writes && !reads) return null;
  const pages = [
    { to: '/knowledge', label: t('knowledge.articles'), exact: true },
    ...(writes ? [{ to: '/knowledge/drafts', label: t('knowledge.drafts'), count: drafts.data?.length }] : []),
    ...(reads ? [{ to: '/knowledge/gaps', label: t('knowledge.gaps') }] : []),
  ];
  return <PageNav label={t('nav.knowledge')} pages={pages} />;
}
