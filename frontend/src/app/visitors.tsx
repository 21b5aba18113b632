import '@/ui/styles/visitors.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { visitors } from '@/api/visitors';
import { LeadFormPage } from '@/features/visitors/LeadFormPage';
import { SurveyPage } from '@/features/visitors/SurveyPage';
import { TicketFormPage } from '@/features/visitors/TicketFormPage';
import { UnsubscribePage } from '@/features/visitors/UnsubscribePage';
import { themed } from '@/features/visitors/themed';

// no shell, no session, no router: pages that come as fast as they can
const [, door, rest = ''] = location.pathname.split('/');
const params = new URLSearchParams(location.search);
themed(params.get('theme'));

function page() {
  if (door === 'survey') return <SurveyPage token={rest} survey={visitors.readSurvey(rest)} suggestedScore={Number(params.get('score'))} />;
  if (door === 'unsubscribe') return <UnsubscribePage token={rest} />;
  const sight = { language: params.get('lang') ?? navigator.language, embeddedIn: params.get('embed') };
  if (rest === 'lead') return <LeadFormPage form={visitors.readLeadForm()} {...sight} />;
  return <TicketFormPage form={visitors.readTicketForm()} {...sight} />;
}

const root = document.getElementById('root');
if (!root) throw new Error('visitors.html has no #root');
createRoot(root).render(<StrictMode>{page()}</StrictMode>);
