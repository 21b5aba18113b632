import { lazy, Suspense } from 'react';
import { Route, Routes, useLocation, useParams } from 'react-router';
import { useMay } from '@/api/actor';
import type { FlowListing } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Flow } from '@/ui/icons';
import { PageBoundary } from '@/ui/PageBoundary';
import { Skeleton } from '@/ui/Skeleton';
import { FlowFrame } from './FlowFrame';
import styles from './FlowFrame.module.css';
import { FlowOverviewPage } from './FlowOverviewPage';
import { useFlows } from './useFlows.query';

const OfferPage = lazy(() => import('./OfferPage').then((module) => ({ default: module.OfferPage })));
const ComparePage = lazy(() => import('./ComparePage').then((module) => ({ default: module.ComparePage })));
const RehearsePage = lazy(() => import('./RehearsePage').then((module) => ({ default: module.RehearsePage })));
const RehearsedCasePage = lazy(() => import('./RehearsedCasePage').then((module) => ({ default: module.RehearsedCasePage })));
const ReleasePage = lazy(() => import('./ReleasePage').then((module) => ({ default: module.ReleasePage })));
const VersionsPage = lazy(() => import('./VersionsPage').then((module) => ({ default: module.VersionsPage })));
const MoveCasesPage = lazy(() => import('./MoveCasesPage').then((module) => ({ default: module.MoveCasesPage })));
const MigrationPage = lazy(() => import('./MigrationPage').then((module) => ({ default: module.MigrationPage })));
const RunningPage = lazy(() => import('./RunningPage').then((module) => ({ default: module.RunningPage })));

function OneFlow({ flow }: { flow: FlowListing }) {
  const { pathname } = useLocation();
  return (
    <FlowFrame flow={flow}>
      <PageBoundary place={pathname}>
        <Suspense fallback={<Skeleton lines={12} />}>
          <Routes>
            <Route index element={<FlowOverviewPage flow={flow} />} />
            <Route path="offer" element={<OfferPage flow={flow} />} />
            <Route path="compare" element={<ComparePage flow={flow} />} />
            <Route path="rehearse" element={<RehearsePage flow={flow} />} />
            <Route path="rehearse/cases/:number" element={<RehearsedCasePage flow={flow} />} />
            <Route path="release" element={<ReleasePage flow={flow} />} />
            <Route path="versions" element={<VersionsPage flow={flow} />} />
            <Route path="migrations/new" element={<MoveCasesPage flow={flow} />} />
            <Route path="migrations/:id" element={<MigrationPage flow={flow} />} />
            <Route path="running" element={<RunningPage flow={flow} />} />
            <Route path="*" element={<FlowOverviewPage flow={flow} />} />
          </Routes>
        </Suspense>
      </PageBoundary>
    </FlowFrame>
  );
}

/** All pages of one flow but its editor; at `/flows/:key/*`. */
export function FlowPages() {
  const { t } = useI18n();
  const may = useMay();
  const { key = '' } = useParams();
  const flows = useFlows();
  const flow = flows.data?.find((one) => one.key === key);
  if (!may('flows:read')) return <EmptyState icon={Flow} title={t('flows.notYours')} />;
  if (flow) return <OneFlow key={key} flow={flow} />;
  return (
    <div className={styles.frame}>
      {flows.isPending && <Skeleton lines={12} />}
      {flows.isError && <FailureNotice error={flows.error} onRetry={() => void flows.refetch()} />}
      {flows.data && <EmptyState icon={Flow} title={t('flows.unknown')} />}
    </div>
  );
}
