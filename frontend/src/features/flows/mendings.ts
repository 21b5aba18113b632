import type { FlowFinding } from '@/api/flowTypes';
import type { StepChange } from '@/bpmn/stepChanges';
import type { Step } from '@/bpmn/stepProperties';

export interface Mending {
  id: string;
  change: StepChange;
}

/** The change that mends a finding without asking anybody; null where only a person can tell. */
export function mendingOf({ rule, elementId, reason }: FlowFinding, stepOf: (id: string) => Step | null): Mending | null {
  const step = elementId === null ? null : stepOf(elementId);
  if (elementId === null || !step) return null;
  switch (rule) {
    case 'default-missing': {
      const way = step.ways?.find(({ condition }) => condition === '') ?? step.ways?.at(-1);
      return way ? { id: elementId, change: { what: 'default', way: way.id } } : null;
    }
    case 'attribute-refused': {
      const name = /"([\w:]+)"|'([\w:]+)'/.exec(reason)?.slice(1).find(Boolean);
      return name ? { id: elementId, change: { what: 'attribute', name } } : null;
    }
    case 'business-key':
      return step.call ? { id: elementId, change: { what: 'passes', facts: step.call.passes } } : null;
    case 'form-twice':
      return step.person ? { id: elementId, change: { what: 'form', value: step.person.form } } : null;
    case 'timer-cycle':
    case 'timer-duration':
    case 'timer-date':
      return step.timer === undefined ? null : { id: elementId, change: { what: 'timer', value: 'P1D' } };
    default:
      return null;
  }
}
