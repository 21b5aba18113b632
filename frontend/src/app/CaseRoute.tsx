import { useRef } from 'react';
import { useMay } from '@/api/actor';
import { AssistantPanel } from '@/features/assistant/AssistantPanel';
import { CasePage } from '@/features/cases/CasePage';
import type { ComposerHandle } from '@/features/cases/Composer';

/** The case page with the assistant in its slot. */
export function CaseRoute() {
  const may = useMay();
  const composer = useRef<ComposerHandle>(null);
  return (
    <CasePage
      composer={composer}
      slots={{
        assistant: (number, onUse) => <AssistantPanel caseNumber={number} onUse={may('cases:write') ? onUse : undefined} />,
      }}
    />
  );
}
