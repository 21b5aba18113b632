import type { DecisionTable } from '@/bpmn/decisionTable';
import type { I18n } from '@/i18n/I18n';

type Policy = Pick<DecisionTable, 'hitPolicy' | 'aggregation'>;

export const policyCode = ({ hitPolicy, aggregation }: Policy) => [hitPolicy.replace(' ', '-'), ...(aggregation ? [aggregation] : [])].join('-');

/** How the rows of a table make a decision, as a sentence. */
export const policyWords = (policy: Policy, { word }: I18n) => word('decisionPolicy', policyCode(policy));

/** All ways there are; results can only be added up or compared where there is one. */
export const POLICIES: (Policy & { single?: boolean })[] = [
  { hitPolicy: 'FIRST', aggregation: null },
  { hitPolicy: 'UNIQUE', aggregation: null },
  { hitPolicy: 'ANY', aggregation: null },
  { hitPolicy: 'RULE ORDER', aggregation: null },
  { hitPolicy: 'COLLECT', aggregation: null },
  { hitPolicy: 'COLLECT', aggregation: 'SUM', single: true },
  { hitPolicy: 'COLLECT', aggregation: 'MIN', single: true },
  { hitPolicy: 'COLLECT', aggregation: 'MAX', single: true },
  { hitPolicy: 'COLLECT', aggregation: 'COUNT', single: true },
];
