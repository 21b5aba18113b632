import { useMay } from '@/api/actor';
import { AssistantPanel, type AssistantPanelProps } from '@/features/assistant/AssistantPanel';
import { CasePage } from '@/features/cases/CasePage';
import { StartFlow } from './StartFlow';

function Assistant({ caseNumber, onUse }: AssistantPanelProps) {
  const may = useMay();
  return <AssistantPanel caseNumber={caseNumber} onUse={may('cases:write') ? onUse : undefined} />;
}

/** The case page with the assistant in its slot. */
export function CaseRoute() {
  return <CasePage slots={{ Assistant, StartFlow }} />;
}
