import { isForPeople, type ElementTemplate, type FlowParts } from './flowParts';
import { readTime, timerPropertyOf } from './plainTimes';
import { eventDefinition, extension, list, nameIn, one, passed, templateOf, text, type Moddle, type Repeat } from './stepProperties';

/** How a model is changed: with undo in the modeler, at once in a test. */
export interface Editing {
  /** Changes properties of an element itself. */
  update: (element: Moddle, properties: Record<string, unknown>) => void;
  /** Changes something inside an element. */
  updateInner: (element: Moddle, inner: Moddle, properties: Record<string, unknown>) => void;
  create: (type: string, properties: Record<string, unknown>, parent: Moddle) => Moddle;
}

export type StepChange =
  | { what: 'name' | 'documentation' | 'team' | 'form' | 'assignee' | 'due' | 'priority' | 'decision' | 'call' | 'message'; value: string }
  /** With a name where the old one said the old time. */
  | { what: 'timer'; value: string; name?: string }
  | { what: 'template'; id: string }
  | { what: 'attribute'; name: string }
  | { what: 'input'; name: string; value: string | null }
  | { what: 'output'; source: string; name: string | null }
  | { what: 'passes'; facts: string[] }
  | { what: 'condition'; value: string }
  | { what: 'default'; way: string | null }
  | { what: 'interrupting'; value: boolean }
  | { what: 'repeat'; value: Repeat | null };

/** Finds an id of our convention for something that is named. */
export type IdMaker = (type: string, name: string) => string;

function withExtension(edit: Editing, element: Moddle, type: string, properties: (created: Moddle) => Record<string, unknown>): void {
  const found = extension(element, type);
  if (found) return edit.updateInner(element, found, properties(found));
  const extensions = one(element, 'extensionElements') ?? edit.create('bpmn:ExtensionElements', { values: [] }, element);
  const created = edit.create(type, {}, extensions);
  Object.entries(properties(created)).forEach(([name, value]) => (created as unknown as { set: (name: string, value: unknown) => void }).set(name, value));
  const values = [...list(extensions, 'values'), created];
  if (one(element, 'extensionElements')) return edit.updateInner(element, extensions, { values });
  return edit.update(element, { extensionElements: edit.create('bpmn:ExtensionElements', { values }, element) });
}

function setParameter(edit: Editing, element: Moddle, kind: 'inputParameters' | 'outputParameters', fits: (parameter: Moddle) => boolean, properties: Record<string, unknown> | null): void {
  const type = kind === 'inputParameters' ? 'camunda:InputParameter' : 'camunda:OutputParameter';
  withExtension(edit, element, 'camunda:InputOutput', (mapping) => {
    const now = list(mapping, kind);
    const at = now.findIndex(fits);
    const set = properties && edit.create(type, properties, mapping);
    if (!set) return { [kind]: now.filter((_, index) => index !== at) };
    return { [kind]: at < 0 ? [...now, set] : now.map((parameter, index) => (index === at ? set : parameter)) };
  });
}

function definitionsOf(element: Moddle): Moddle {
  return element.$parent ? definitionsOf(element.$parent) : element;
}

function setMessage(edit: Editing, element: Moddle, name: string, ids: IdMaker): void {
  const definition = eventDefinition(element, 'bpmn:MessageEventDefinition');
  const change = (messageRef: Moddle | undefined) => (definition ? edit.updateInner(element, definition, { messageRef }) : edit.update(element, { messageRef }));
  if (name === '') return change(undefined);
  const definitions = definitionsOf(element);
  const known = list(definitions, 'rootElements').find((root) => root.$type === 'bpmn:Message' && text(root, 'name') === name);
  const message = known ?? edit.create('bpmn:Message', { id: ids('bpmn:Message', name), name }, definitions);
  if (!known) edit.updateInner(element, definitions, { rootElements: [message, ...list(definitions, 'rootElements')] });
  return change(message);
}

function setTimer(edit: Editing, element: Moddle, value: string): void {
  const definition = eventDefinition(element, 'bpmn:TimerEventDefinition');
  if (!definition) return;
  const none = { timeDate: undefined, timeDuration: undefined, timeCycle: undefined };
  edit.updateInner(element, definition, value === '' ? none : { ...none, [timerPropertyOf(readTime(value))]: edit.create('bpmn:FormalExpression', { body: value }, definition) });
}

/** What a task for people begins with: who does it, until when, how urgent it is. */
function setTemplate(edit: Editing, element: Moddle, template: ElementTemplate): void {
  const preset = template.properties.filter(({ binding, value }) => binding.type === 'property' && binding.name !== 'name' && value);
  edit.update(element, Object.fromEntries(preset.map(({ binding, value }) => [binding.name, value])));
}

/** The attributes and parameters that make an element a step of the catalogue; what people named already stays. */
function setConnector(edit: Editing, element: Moddle, id: string, parts: FlowParts): void {
  edit.update(element, { 'camunda:type': 'external', 'camunda:topic': id });
  const properties = templateOf(parts, id)?.properties ?? [];
  const preset = properties.filter(({ value, type }) => type !== 'Hidden' && value !== undefined && value !== '');
  if (preset.length === 0 && !extension(element, 'camunda:InputOutput')) return;
  withExtension(edit, element, 'camunda:InputOutput', (mapping) => ({
    inputParameters: preset.flatMap(({ binding, value }) => (binding.type === 'camunda:inputParameter' ? [edit.create('camunda:InputParameter', { name: binding.name, value }, mapping)] : [])),
    outputParameters: preset.flatMap(({ binding, value }) => (binding.type === 'camunda:outputParameter' ? [edit.create('camunda:OutputParameter', { name: value, value: binding.source }, mapping)] : [])),
  }));
}

const BUSINESS_KEY = '#{execution.processBusinessKey}';

function setPassed(edit: Editing, element: Moddle, facts: string[]): void {
  const extensions = one(element, 'extensionElements') ?? edit.create('bpmn:ExtensionElements', { values: [] }, element);
  const others = list(extensions, 'values').filter(({ $type }) => $type !== 'camunda:In');
  const now = passed(element);
  const kept = now.filter((mapping) => !text(mapping, 'source') || facts.includes(text(mapping, 'source')));
  const key = kept.some((mapping) => text(mapping, 'businessKey')) ? [] : [edit.create('camunda:In', { businessKey: BUSINESS_KEY }, extensions)];
  const added = facts.filter((fact) => !now.some((mapping) => text(mapping, 'source') === fact)).map((fact) => edit.create('camunda:In', { source: fact, target: fact }, extensions));
  edit.update(element, { extensionElements: edit.create('bpmn:ExtensionElements', { values: [...others, ...key, ...kept, ...added] }, element) });
}

function setRepeat(edit: Editing, element: Moddle, repeat: Repeat | null): void {
  if (!repeat) return edit.update(element, { loopCharacteristics: undefined });
  const loop = edit.create('bpmn:MultiInstanceLoopCharacteristics', { isSequential: repeat.sequential }, element);
  const set = loop as unknown as { set: (name: string, value: unknown) => void };
  if (repeat.list !== null) set.set('camunda:collection', repeat.list);
  if (repeat.list !== null && repeat.each) set.set('camunda:elementVariable', repeat.each);
  if (repeat.list === null && repeat.times) set.set('loopCardinality', edit.create('bpmn:FormalExpression', { body: repeat.times }, loop));
  return edit.update(element, { loopCharacteristics: loop });
}

const ATTRIBUTES: Partial<Record<StepChange['what'], string>> = { team: 'camunda:candidateGroups', assignee: 'camunda:assignee', due: 'camunda:dueDate', priority: 'camunda:priority', decision: 'camunda:decisionRef', name: 'name' };

/** Makes one change to an element. */
export function changeStep(edit: Editing, element: Moddle, change: StepChange, parts: FlowParts, ids: IdMaker): void {
  switch (change.what) {
    case 'documentation':
      return edit.update(element, { documentation: change.value ? [edit.create('bpmn:Documentation', { text: change.value }, element)] : [] });
    case 'form':
      return edit.update(element, { 'camunda:formKey': change.value || undefined, 'camunda:formRef': undefined });
    case 'call':
      edit.update(element, { calledElement: change.value || undefined });
      return setPassed(edit, element, passed(element).map((mapping) => text(mapping, 'source')).filter(Boolean));
    case 'message':
      return setMessage(edit, element, change.value, ids);
    case 'timer':
      if (change.name !== undefined) edit.update(element, { name: change.name });
      return setTimer(edit, element, change.value);
    case 'template': {
      const template = templateOf(parts, change.id);
      return template && isForPeople(template) ? setTemplate(edit, element, template) : setConnector(edit, element, change.id, parts);
    }
    case 'attribute':
      return edit.update(element, { [change.name]: undefined });
    case 'input':
      return setParameter(edit, element, 'inputParameters', (parameter) => text(parameter, 'name') === change.name, change.value === null ? null : { name: change.name, value: change.value });
    case 'output':
      return setParameter(edit, element, 'outputParameters', (parameter) => nameIn(text(parameter, 'value')) === change.source, change.name === null ? null : { name: change.name, value: `\${${change.source}}` });
    case 'passes':
      return setPassed(edit, element, change.facts);
    case 'condition':
      return edit.update(element, { conditionExpression: change.value ? edit.create('bpmn:FormalExpression', { body: change.value }, element) : undefined });
    case 'default':
      return edit.update(element, { default: list(element, 'outgoing').find(({ id }) => id === change.way) });
    case 'interrupting':
      return edit.update(element, { cancelActivity: change.value });
    case 'repeat':
      return setRepeat(edit, element, change.value);
    default:
      return edit.update(element, { [ATTRIBUTES[change.what] ?? change.what]: change.value || undefined });
  }
}
