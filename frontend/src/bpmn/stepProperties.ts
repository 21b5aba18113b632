import { templatesOf, type ElementTemplate, type FlowParts } from './flowParts';
import { workingTime } from './plainTimes';

/** An element of a model as bpmn-moddle has it. */
export interface Moddle {
  id: string;
  $type: string;
  $parent?: Moddle;
  get: (name: string) => unknown;
}

export interface StepInput {
  name: string;
  label: string;
  help: string;
  choices: { name: string; value: string }[];
  value: string | null;
}

export interface StepOutput {
  source: string;
  label: string;
  help: string;
  name: string | null;
}

export interface Way {
  id: string;
  name: string;
  target: string;
  condition: string;
  isDefault: boolean;
}

export interface Repeat {
  sequential: boolean;
  /** A fact that is a list, or null for a number of times. */
  list: string | null;
  each: string;
  times: string;
}

/** What a person may set on one element, in plain data. */
export interface Step {
  id: string;
  type: string;
  name: string;
  documentation: string;
  connector?: { id: string; name: string; help: string; inputs: StepInput[]; outputs: StepOutput[]; errors: { code: string; label: string }[] };
  person?: { team: string; form: string; assignee: string; due: string; priority: string };
  decision?: string;
  call?: { key: string; passes: string[] };
  timer?: string;
  message?: string;
  interrupting?: boolean;
  ways?: Way[];
  way?: Way & { conditional: boolean };
  repeat?: Repeat | null;
}

export const text = (element: Moddle, name: string) => (element.get(name) as string | undefined) ?? '';
export const list = (element: Moddle, name: string) => (element.get(name) as Moddle[] | undefined) ?? [];
export const one = (element: Moddle, name: string) => element.get(name) as Moddle | undefined;

export function extension(element: Moddle, type: string): Moddle | undefined {
  const extensions = one(element, 'extensionElements');
  return extensions && list(extensions, 'values').find(({ $type }) => $type === type);
}

function parameters(element: Moddle, kind: 'inputParameters' | 'outputParameters'): Moddle[] {
  const mapping = extension(element, 'camunda:InputOutput');
  return mapping ? list(mapping, kind) : [];
}

export const nameIn = (source: string) => /^\$\{(\w+)\}$/.exec(source)?.[1] ?? '';
const isOf = (element: Moddle, ...types: string[]) => types.includes(element.$type);

export function eventDefinition(element: Moddle, type: string): Moddle | undefined {
  return list(element, 'eventDefinitions').find(({ $type }) => $type === type);
}

export function templateOf(parts: FlowParts, topic: string): ElementTemplate | undefined {
  return templatesOf(parts).find(({ id }) => id === topic);
}

function connectorOf(element: Moddle, parts: FlowParts): Step['connector'] {
  const topic = text(element, 'camunda:topic');
  const template = templateOf(parts, topic);
  const inputs = new Map(parameters(element, 'inputParameters').map((parameter) => [text(parameter, 'name'), text(parameter, 'value')]));
  const outputs = new Map(parameters(element, 'outputParameters').map((parameter) => [nameIn(text(parameter, 'value')), text(parameter, 'name')]));
  const bound = (type: string) => (template?.properties ?? []).filter(({ binding, type: kind }) => binding.type === type && kind !== 'Hidden');
  const scopes = new Map((template?.scopes ?? []).map(({ id, properties }) => [id, properties.find(({ binding }) => binding.name === 'name')?.value ?? id]));
  const codes = parts.connectors.find(({ id }) => id === topic)?.errors ?? [];
  return {
    id: topic,
    name: template?.name ?? topic,
    help: template?.description ?? '',
    inputs: bound('camunda:inputParameter').map(({ binding: { name = '' }, label = name, description = '', choices = [] }) => ({ name, label, help: description, choices, value: inputs.get(name) ?? null })),
    outputs: bound('camunda:outputParameter').map(({ binding: { source = '' }, label = '', description = '' }) => ({ source: nameIn(source), label, help: description, name: outputs.get(nameIn(source)) ?? null })),
    errors: codes.map((code) => ({ code, label: scopes.get(code) ?? code })),
  };
}

function repeatOf(element: Moddle): Repeat | null {
  const loop = one(element, 'loopCharacteristics');
  if (!loop) return null;
  const times = one(loop, 'loopCardinality');
  return { sequential: Boolean(loop.get('isSequential')), list: text(loop, 'camunda:collection') || null, each: text(loop, 'camunda:elementVariable'), times: times ? text(times, 'body') : '' };
}

function wayOf(flow: Moddle): Way {
  const source = one(flow, 'sourceRef');
  const target = one(flow, 'targetRef');
  const condition = one(flow, 'conditionExpression');
  return { id: flow.id, name: text(flow, 'name'), target: target ? text(target, 'name') : '', condition: condition ? text(condition, 'body') : '', isDefault: source !== undefined && isChoice(source) && one(source, 'default') === flow };
}

function isChoice(element: Moddle): boolean {
  return isOf(element, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway') || /Task$|Activity$|SubProcess$/.test(element.$type);
}

function timerText(definition: Moddle): string {
  const found = ['timeDate', 'timeDuration', 'timeCycle'].map((property) => one(definition, property)).find(Boolean);
  return found ? text(found, 'body') : '';
}

function partsOfEvent(element: Moddle): Partial<Step> {
  const timer = eventDefinition(element, 'bpmn:TimerEventDefinition');
  const message = eventDefinition(element, 'bpmn:MessageEventDefinition');
  const named = message && one(message, 'messageRef');
  return {
    ...(timer && { timer: timerText(timer) }),
    ...(message && !isOf(element, 'bpmn:EndEvent', 'bpmn:IntermediateThrowEvent') && { message: named ? text(named, 'name') : '' }),
    ...(isOf(element, 'bpmn:BoundaryEvent') && { interrupting: element.get('cancelActivity') !== false }),
  };
}

function partsOfActivity(element: Moddle, parts: FlowParts): Partial<Step> {
  const external = text(element, 'camunda:type') === 'external' || isOf(element, 'bpmn:ServiceTask', 'bpmn:SendTask');
  return {
    ...(external && { connector: connectorOf(element, parts) }),
    ...(isOf(element, 'bpmn:UserTask') && { person: { team: text(element, 'camunda:candidateGroups'), form: text(element, 'camunda:formKey') || text(element, 'camunda:formRef'), assignee: text(element, 'camunda:assignee'), due: text(element, 'camunda:dueDate'), priority: text(element, 'camunda:priority') } }),
    ...(isOf(element, 'bpmn:BusinessRuleTask') && !external && { decision: text(element, 'camunda:decisionRef') }),
    ...(isOf(element, 'bpmn:CallActivity') && { call: { key: text(element, 'calledElement'), passes: passed(element).map((mapping) => text(mapping, 'source')).filter(Boolean) } }),
    ...(isOf(element, 'bpmn:ReceiveTask') && { message: one(element, 'messageRef') ? text(one(element, 'messageRef') as Moddle, 'name') : '' }),
    ...(/Task$|Activity$|SubProcess$/.test(element.$type) && { repeat: repeatOf(element) }),
  };
}

export function passed(element: Moddle): Moddle[] {
  const extensions = one(element, 'extensionElements');
  return extensions ? list(extensions, 'values').filter(({ $type }) => $type === 'camunda:In') : [];
}

/** What may be set on an element, and how it is set now. */
export function stepOf(element: Moddle, parts: FlowParts): Step {
  const documentation = list(element, 'documentation')[0];
  const outgoing = /Gateway$/.test(element.$type) ? list(element, 'outgoing') : [];
  const source = isOf(element, 'bpmn:SequenceFlow') ? one(element, 'sourceRef') : undefined;
  return {
    id: element.id,
    type: element.$type,
    name: text(element, 'name'),
    documentation: documentation ? text(documentation, 'text') : '',
    ...partsOfEvent(element),
    ...partsOfActivity(element, parts),
    ...(isOf(element, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway') && outgoing.length > 1 && { ways: outgoing.map(wayOf) }),
    ...(source && { way: { ...wayOf(element), conditional: isChoice(source) && list(source, 'outgoing').length > 1 } }),
  };
}

/** Names that a model itself writes or asks for. */
export function namesIn(elements: Moddle[]): string[] {
  const asked = (value: string) => [...value.replace(/'[^']*'|"[^"]*"/g, '').matchAll(/[A-Za-z_]\w*/g)].map(([name]) => name).filter((name) => !/^(and|or|not|empty|true|false|null|eq|ne|lt|gt|le|ge|div|mod|now)$/.test(name));
  const found = elements.flatMap((element) => {
    const condition = isOf(element, 'bpmn:SequenceFlow') ? one(element, 'conditionExpression') : undefined;
    const timer = eventDefinition(element, 'bpmn:TimerEventDefinition');
    const texts = [condition && text(condition, 'body'), timer && timerText(timer), ...['camunda:assignee', 'camunda:dueDate', 'camunda:candidateGroups', 'camunda:priority'].map((name) => (element.$type === 'bpmn:UserTask' ? text(element, name) : ''))];
    return [...parameters(element, 'outputParameters').map((parameter) => text(parameter, 'name')), ...texts.flatMap((value) => (value?.includes('{') && !workingTime(value) ? asked(value) : []))];
  });
  return [...new Set(found)];
}
