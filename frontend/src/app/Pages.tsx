import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { useMay } from '@/api/actor';
import { Skeleton } from '@/ui/Skeleton';
import { NotFoundPage } from './NotFoundPage';

const TasksRoute = lazy(() => import('./TasksRoute').then((module) => ({ default: module.TasksRoute })));
const CasesPage = lazy(() => import('@/features/cases/CasesPage').then((module) => ({ default: module.CasesPage })));
const CaseRoute = lazy(() => import('./CaseRoute').then((module) => ({ default: module.CaseRoute })));
const NewTicketPage = lazy(() => import('@/features/cases/NewTicketPage').then((module) => ({ default: module.NewTicketPage })));
const NewLeadPage = lazy(() => import('@/features/cases/NewLeadPage').then((module) => ({ default: module.NewLeadPage })));
const KnowledgePage = lazy(() => import('@/features/knowledge/KnowledgePage').then((module) => ({ default: module.KnowledgePage })));
const DraftsPage = lazy(() => import('@/features/knowledge/DraftsPage').then((module) => ({ default: module.DraftsPage })));
const GapsPage = lazy(() => import('@/features/knowledge/GapsPage').then((module) => ({ default: module.GapsPage })));
const FlowsPage = lazy(() => import('@/features/flows/FlowsPage').then((module) => ({ default: module.FlowsPage })));
const EditorPage = lazy(() => import('@/features/flows/EditorPage').then((module) => ({ default: module.EditorPage })));
const LedgerPage = lazy(() => import('@/features/assistant/LedgerPage').then((module) => ({ default: module.LedgerPage })));
const FlowPages = lazy(() => import('@/features/flows/FlowPages').then((module) => ({ default: module.FlowPages })));
const InsightsPage = lazy(() => import('@/features/insights/InsightsPage').then((module) => ({ default: module.InsightsPage })));
const HeatmapPage = lazy(() => import('@/features/insights/HeatmapPage').then((module) => ({ default: module.HeatmapPage })));
const StepRunsPage = lazy(() => import('@/features/insights/StepRunsPage').then((module) => ({ default: module.StepRunsPage })));
const WhySlowPage = lazy(() => import('@/features/insights/WhySlowPage').then((module) => ({ default: module.WhySlowPage })));
const ReasonRunsPage = lazy(() => import('@/features/insights/ReasonRunsPage').then((module) => ({ default: module.ReasonRunsPage })));
const ForecastPage = lazy(() => import('@/features/insights/ForecastPage').then((module) => ({ default: module.ForecastPage })));
const CountedCasesPage = lazy(() => import('@/features/insights/CountedCasesPage').then((module) => ({ default: module.CountedCasesPage })));
const BacklogPage = lazy(() => import('@/features/insights/BacklogPage').then((module) => ({ default: module.BacklogPage })));
const LeftCasesPage = lazy(() => import('@/features/insights/LeftCasesPage').then((module) => ({ default: module.LeftCasesPage })));
const FlowOutcomesPage = lazy(() => import('@/features/insights/FlowOutcomesPage').then((module) => ({ default: module.FlowOutcomesPage })));
const FunnelPage = lazy(() => import('@/features/insights/FunnelPage').then((module) => ({ default: module.FunnelPage })));
const FunnelCasesPage = lazy(() => import('@/features/insights/FunnelCasesPage').then((module) => ({ default: module.FunnelCasesPage })));
const AssistantReportPage = lazy(() => import('@/features/insights/AssistantReportPage').then((module) => ({ default: module.AssistantReportPage })));
const CrmReportPage = lazy(() => import('@/features/insights/CrmReportPage').then((module) => ({ default: module.CrmReportPage })));
const CrmCasesPage = lazy(() => import('@/features/insights/CrmCasesPage').then((module) => ({ default: module.CrmCasesPage })));
const AvailabilityPage = lazy(() => import('@/features/insights/AvailabilityPage').then((module) => ({ default: module.AvailabilityPage })));
const IncidentsPage = lazy(() => import('@/features/operations/IncidentsPage').then((module) => ({ default: module.IncidentsPage })));
const WorkPage = lazy(() => import('@/features/operations/WorkPage').then((module) => ({ default: module.WorkPage })));
const ParkedPage = lazy(() => import('@/features/operations/ParkedPage').then((module) => ({ default: module.ParkedPage })));
const TrustPage = lazy(() => import('@/features/assistant/TrustPage').then((module) => ({ default: module.TrustPage })));
const ModelPage = lazy(() => import('@/features/assistant/ModelPage').then((module) => ({ default: module.ModelPage })));
const DocsPage = lazy(() => import('@/features/docs/DocsPage').then((module) => ({ default: module.DocsPage })));
const WebhooksPage = lazy(() => import('@/features/settings/WebhooksPage').then((module) => ({ default: module.WebhooksPage })));
const WebhookPage = lazy(() => import('@/features/settings/WebhookPage').then((module) => ({ default: module.WebhookPage })));
const AssistantPage = lazy(() => import('@/features/settings/AssistantPage').then((module) => ({ default: module.AssistantPage })));
const TriggersPage = lazy(() => import('@/features/settings/TriggersPage').then((module) => ({ default: module.TriggersPage })));
const ConnectionsPage = lazy(() => import('@/features/settings/ConnectionsPage').then((module) => ({ default: module.ConnectionsPage })));
const CalendarsPage = lazy(() => import('@/features/settings/CalendarsPage').then((module) => ({ default: module.CalendarsPage })));
const CalendarPage = lazy(() => import('@/features/settings/CalendarPage').then((module) => ({ default: module.CalendarPage })));

function Home() {
  const may = useMay();
  return <Navigate to={may('tasks:work') ? '/tasks' : '/cases'} replace />;
}

export function Pages() {
  return (
    <Suspense fallback={<Skeleton lines={12} />}>
      <Routes>
        <Route path="/" element={<Home />} />
        <Route path="/tasks/:id?" element={<TasksRoute />} />
        <Route path="/cases" element={<CasesPage />} />
        <Route path="/cases/new" element={<NewTicketPage />} />
        <Route path="/leads/new" element={<NewLeadPage />} />
        <Route path="/cases/:number" element={<CaseRoute />} />
        <Route path="/knowledge/drafts/:id?" element={<DraftsPage />} />
        <Route path="/knowledge/gaps" element={<GapsPage />} />
        <Route path="/knowledge/:id?" element={<KnowledgePage />} />
        <Route path="/flows" element={<FlowsPage />} />
        <Route path="/assistant" element={<Navigate to="/assistant/suggestions" replace />} />
        <Route path="/assistant/suggestions" element={<LedgerPage />} />
        <Route path="/flows/:key/edit" element={<EditorPage />} />
        <Route path="/flows/:key/*" element={<FlowPages />} />
        <Route path="/insights" element={<InsightsPage />} />
        <Route path="/insights/heatmap" element={<HeatmapPage />} />
        <Route path="/insights/step-runs" element={<StepRunsPage />} />
        <Route path="/insights/why-slow" element={<WhySlowPage />} />
        <Route path="/insights/why-slow/runs" element={<ReasonRunsPage />} />
        <Route path="/insights/forecast" element={<ForecastPage />} />
        <Route path="/insights/cases" element={<CountedCasesPage />} />
        <Route path="/insights/backlog" element={<BacklogPage />} />
        <Route path="/insights/backlog/cases" element={<LeftCasesPage />} />
        <Route path="/insights/versions" element={<FlowOutcomesPage />} />
        <Route path="/insights/funnel" element={<FunnelPage />} />
        <Route path="/insights/funnel/cases" element={<FunnelCasesPage />} />
        <Route path="/insights/assistant" element={<AssistantReportPage />} />
        <Route path="/insights/crm" element={<CrmReportPage />} />
        <Route path="/insights/crm/cases" element={<CrmCasesPage />} />
        <Route path="/insights/availability" element={<AvailabilityPage />} />
        <Route path="/operations" element={<Navigate to="/operations/incidents" replace />} />
        <Route path="/operations/incidents" element={<IncidentsPage />} />
        <Route path="/operations/work" element={<WorkPage />} />
        <Route path="/operations/parked" element={<ParkedPage />} />
        <Route path="/assistant/model" element={<ModelPage />} />
        <Route path="/assistant/trust" element={<TrustPage />} />
        <Route path="/api/docs" element={<DocsPage />} />
        <Route path="/setup" element={<Navigate to="/" replace />} />
        <Route path="/settings" element={<Navigate to="/settings/webhooks" replace />} />
        <Route path="/settings/webhooks" element={<WebhooksPage />} />
        <Route path="/settings/webhooks/:id" element={<WebhookPage />} />
        <Route path="/settings/triggers" element={<TriggersPage />} />
        <Route path="/settings/connections" element={<ConnectionsPage />} />
        <Route path="/settings/assistant" element={<AssistantPage />} />
        <Route path="/settings/calendars" element={<CalendarsPage />} />
        <Route path="/settings/calendars/:id" element={<CalendarPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Suspense>
  );
}
