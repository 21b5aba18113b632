import { use, useCallback } from 'react';
import type { FlowFinding } from '@/api/flowTypes';
import { inWords, type Sentences } from '@/bpmn/gate/wording';
import { useI18n } from '@/i18n/I18n';

let german: Promise<Sentences> | undefined;

/** German is only fetched by those who read it. */
function fetchGerman(): Promise<Sentences> {
  return (german ??= import('@/i18n/gate.de').then(({ gate }) => gate));
}

/** Says findings in the reader's language; what it has no words for stays in English. */
export function useGateWords(): (finding: FlowFinding) => FlowFinding {
  const { locale } = useI18n();
  const sentences = locale === 'de' ? use(fetchGerman()) : null;
  return useCallback((finding: FlowFinding) => (sentences ? { ...finding, ...inWords(sentences, finding.wording) } : finding), [sentences]);
}
