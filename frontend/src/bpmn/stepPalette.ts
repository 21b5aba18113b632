import { isForPeople, templatesOf, type FlowParts } from './flowParts';

export type StepGroup = 'people' | 'decisions' | 'assistant' | 'case' | 'crm' | 'messages' | 'waiting' | 'flow';

/** A step that may be drawn; what it is made of the modeler knows by its type and template. */
export interface PaletteStep {
  id: string;
  group: StepGroup;
  label: string;
  help: string;
  type: string;
  eventDefinition?: string;
  /** The connector's, which is also its topic, or a way of asking people. */
  template?: string;
  /** What a new step is called; empty for what shows by its shape. */
  name: string;
}

type Told = (key: BuiltIn, part: 'label' | 'help' | 'name') => string;
export type BuiltIn = (typeof BUILT_IN)[number]['id'];

export const STEP_GROUPS: StepGroup[] = ['people', 'decisions', 'assistant', 'case', 'crm', 'messages', 'waiting', 'flow'];

const BUILT_IN = [
  { id: 'person', group: 'people', type: 'bpmn:UserTask' },
  { id: 'decision', group: 'decisions', type: 'bpmn:BusinessRuleTask' },
  { id: 'choice', group: 'decisions', type: 'bpmn:ExclusiveGateway' },
  { id: 'wait-time', group: 'waiting', type: 'bpmn:IntermediateCatchEvent', eventDefinition: 'bpmn:TimerEventDefinition' },
  { id: 'wait-message', group: 'waiting', type: 'bpmn:IntermediateCatchEvent', eventDefinition: 'bpmn:MessageEventDefinition' },
  { id: 'first-of', group: 'waiting', type: 'bpmn:EventBasedGateway' },
  { id: 'parallel', group: 'flow', type: 'bpmn:ParallelGateway' },
  { id: 'some', group: 'flow', type: 'bpmn:InclusiveGateway' },
  { id: 'call', group: 'flow', type: 'bpmn:CallActivity' },
  { id: 'part', group: 'flow', type: 'bpmn:SubProcess' },
  { id: 'start', group: 'flow', type: 'bpmn:StartEvent' },
  { id: 'end', group: 'flow', type: 'bpmn:EndEvent' },
  { id: 'end-all', group: 'flow', type: 'bpmn:EndEvent', eventDefinition: 'bpmn:TerminateEventDefinition' },
] as const satisfies { id: string; group: StepGroup; type: string; eventDefinition?: string }[];

const GROUP_OF_MODULE: Record<string, StepGroup> = { assistant: 'assistant', crm: 'crm', messaging: 'messages' };

/** Every step that may be drawn, in the order of the groups. */
export function stepsOf(parts: FlowParts, told: Told): PaletteStep[] {
  const own = BUILT_IN.map((step): PaletteStep => ({ ...step, label: told(step.id, 'label'), help: told(step.id, 'help'), name: told(step.id, 'name') }));
  const known = new Set(parts.connectors.map(({ id }) => id));
  const connectors = templatesOf(parts)
    .filter(({ id }) => known.has(id))
    .map((template): PaletteStep => ({ id: template.id, group: GROUP_OF_MODULE[template.id.split('.')[0] ?? ''] ?? 'case', label: template.name, help: template.description ?? '', type: 'bpmn:ServiceTask', template: template.id, name: template.name }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const people = templatesOf(parts)
    .filter(isForPeople)
    .map((template): PaletteStep => ({ id: template.id, group: 'people', label: template.name, help: template.description ?? '', type: 'bpmn:UserTask', template: template.id, name: template.properties.find(({ binding }) => binding.name === 'name')?.value ?? template.name }));
  return STEP_GROUPS.flatMap((group) => [...own, ...people, ...connectors].filter((step) => step.group === group));
}

/** Steps whose label or help has every word that was typed. */
export function findSteps(steps: PaletteStep[], typed: string): PaletteStep[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return steps.filter(({ label, help }) => words.every((word) => `${label} ${help}`.toLowerCase().includes(word)));
}

const LIKE: string[][] = [
  ['bpmn:ExclusiveGateway', 'bpmn:ParallelGateway', 'bpmn:InclusiveGateway', 'bpmn:EventBasedGateway'],
  ['bpmn:StartEvent'],
  ['bpmn:EndEvent'],
  ['bpmn:IntermediateCatchEvent'],
  ['bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:BusinessRuleTask', 'bpmn:CallActivity', 'bpmn:SendTask', 'bpmn:ReceiveTask', 'bpmn:Task', 'bpmn:ManualTask', 'bpmn:ScriptTask'],
];

/** What a step may become where it stands. */
export function replacementsOf(steps: PaletteStep[], type: string): PaletteStep[] {
  const alike = LIKE.find((types) => types.includes(type)) ?? [];
  return steps.filter((step) => alike.includes(step.type));
}
