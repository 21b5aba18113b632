import { readdirSync, readFileSync } from 'node:fs';
import { BpmnModdle } from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { expect, test } from 'vitest';
import { idFor } from './elementIds';
import { factsOf, type FlowParts } from './flowParts';
import { changeStep, type Editing, type StepChange } from './stepChanges';
import { list, namesIn, stepOf, type Moddle } from './stepProperties';

const template = (file: string) => JSON.parse(readFileSync(`../processes/element-templates/${file}.json`, 'utf8')) as object;
const connector = (id: string, outputs: string[] = [], errors: string[] = []) => ({ id, name: id, inputs: [], outputs: outputs.map((name) => ({ name, type: 'string', choices: [] })), errors });
const PARTS: FlowParts = {
  templates: [...readdirSync('../processes/element-templates').map((file) => template(file.replace('.json', ''))), template('../step-templates/people.review-by-manager')],
  connectors: [connector('support.raise-priority', ['priority'], ['reason-unknown']), connector('assistant.classify-ticket', ['category'], ['classification-impossible']), connector('support.read-deadlines')],
  teams: [{ id: 'service-desk', name: 'Service desk' }],
  forms: [],
  decisions: [],
  processes: [],
};

interface Model {
  moddle: BpmnModdle;
  root: Moddle;
  find: (id: string) => Moddle;
}

async function open(path: string): Promise<Model> {
  const moddle = new BpmnModdle({ camunda });
  const { rootElement, elementsById } = await moddle.fromXML(readFileSync(path, 'utf8'));
  return { moddle, root: rootElement as Moddle, find: (id) => elementsById[id] as Moddle };
}

/** Changes a model at once, as the modeler does with undo. */
function editing(moddle: BpmnModdle): Editing {
  const set = (target: Moddle, properties: Record<string, unknown>) => Object.entries(properties).forEach(([name, value]) => (target as unknown as { set: (name: string, value: unknown) => void }).set(name, value));
  return {
    update: set,
    updateInner: (_, inner, properties) => set(inner, properties),
    create: (type, properties, parent) => Object.assign(moddle.create(type, properties) as Moddle, { $parent: parent }),
  };
}

async function changed(path: string, id: string, ...changes: StepChange[]) {
  const model = await open(path);
  for (const change of changes) changeStep(editing(model.moddle), model.find(id), change, PARTS, (type, name) => idFor(type, name, () => false) ?? 'x');
  const { xml } = await model.moddle.toXML(model.root, { format: true });
  const again = await model.moddle.fromXML(xml);
  return { xml, step: stepOf(again.elementsById[id] as Moddle, PARTS), element: again.elementsById[id] as Moddle };
}

const RESOLUTION = '../processes/support/ticket-resolution.bpmn';
const TRIAGE = '../processes/support/ticket-triage.bpmn';

test('a person’s task is read in plain data', async () => {
  const { find } = await open(RESOLUTION);
  expect(stepOf(find('Task_AnswerCustomer'), PARTS)).toMatchObject({ name: 'Answer customer', person: { team: '${team}', form: 'support/answer-customer', assignee: '${agent}', due: '${responseDueAt}', priority: '${priority}' }, repeat: null });
});

test('team, form and due date of a person’s task are set', async () => {
  const { xml, step } = await changed(RESOLUTION, 'Task_AnswerCustomer', { what: 'team', value: 'service-desk' }, { what: 'due', value: 'P3D' }, { what: 'assignee', value: '' }, { what: 'form', value: 'support/review-triage' });
  expect(step.person).toEqual({ team: 'service-desk', form: 'support/review-triage', assignee: '', due: 'P3D', priority: '${priority}' });
  expect(xml).toContain('camunda:formKey="support/review-triage"');
});

test('a step of the catalogue shows its inputs with choices, its outputs and its errors', async () => {
  const { find } = await open(RESOLUTION);
  const { connector: told } = stepOf(find('Task_RaisePrioritySolutionOverdue'), PARTS);
  expect(told?.inputs[0]).toMatchObject({ name: 'reason', label: 'Reason', value: 'solution-overdue' });
  expect(told?.inputs[0]?.choices.map(({ value }) => value)).toContain('response-overdue');
  expect(told?.outputs.map(({ source, name }) => [source, name])).toEqual([['priority', 'priority'], ['escalationReason', 'escalationReason'], ['solutionWarned', null]]);
  expect(told?.errors).toEqual([{ code: 'reason-unknown', label: 'Nobody raises a priority for this reason' }]);
});

test('inputs and outputs are set, changed and taken away, and the others stay', async () => {
  const { step } = await changed(RESOLUTION, 'Task_RaisePrioritySolutionOverdue', { what: 'input', name: 'reason', value: '${why}' }, { what: 'output', source: 'solutionWarned', name: 'warned' }, { what: 'output', source: 'priority', name: null });
  expect(step.connector?.inputs[0]?.value).toBe('${why}');
  expect(step.connector?.outputs.map(({ source, name }) => [source, name])).toEqual([['priority', null], ['escalationReason', 'escalationReason'], ['solutionWarned', 'warned']]);
});

test('a step becomes one of the catalogue with what its template presets', async () => {
  const { xml, step } = await changed(RESOLUTION, 'Task_DraftReply', { what: 'template', id: 'assistant.classify-ticket' });
  expect(xml).toContain('camunda:topic="assistant.classify-ticket"');
  expect(step.connector?.outputs.find(({ source }) => source === 'category')?.name).toBe('category');
});

test('a task begins with who does it, until when and how urgent it is, as its template says', async () => {
  const { step } = await changed(RESOLUTION, 'Task_AnswerCustomer', { what: 'template', id: 'people.review-by-manager' });
  expect(step.person).toEqual({ team: 'service-desk', form: 'support/answer-customer', assignee: '${agent}', due: 'P1D', priority: '50' });
});

test('the ways out of a choice are read with their conditions', async () => {
  const { find } = await open(RESOLUTION);
  expect(stepOf(find('Gateway_HandedOver'), PARTS).ways).toEqual([
    { id: 'SequenceFlow_HandedOverNo', name: 'no', target: 'Answer given', condition: '', isDefault: true },
    { id: 'SequenceFlow_HandedOverYes', name: 'yes', target: '', condition: '${action == "hand-over"}', isDefault: false },
  ]);
});

test('conditions and the way otherwise taken are set', async () => {
  const { step } = await changed(RESOLUTION, 'SequenceFlow_HandedOverYes', { what: 'condition', value: "${tier == 'vip'}" });
  expect(step.way).toMatchObject({ condition: "${tier == 'vip'}", conditional: true });
  const gateway = await changed(RESOLUTION, 'Gateway_HandedOver', { what: 'default', way: 'SequenceFlow_HandedOverYes' });
  expect(gateway.step.ways?.map(({ isDefault }) => isDefault)).toEqual([false, true]);
});

test('a timer changes between a date, a duration and a repetition', async () => {
  const { xml, step } = await changed(RESOLUTION, 'BoundaryEvent_ResponseWarning', { what: 'timer', value: 'PT4H' }, { what: 'interrupting', value: true });
  expect(step).toMatchObject({ timer: 'PT4H', interrupting: true });
  expect(xml).toContain('<bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT4H</bpmn:timeDuration>');
  expect((await changed(RESOLUTION, 'BoundaryEvent_ResponseWarning', { what: 'timer', value: 'R3/P1D' })).step.timer).toBe('R3/P1D');
});

test('a timer in working time is a date of the model, and comes back as it was', async () => {
  const { xml, step, element } = await changed(RESOLUTION, 'BoundaryEvent_ResponseWarning', { what: 'timer', value: '${workingDays(3)}', name: 'After 3 working days' });
  expect(step).toMatchObject({ timer: '${workingDays(3)}', name: 'After 3 working days' });
  expect(xml).toContain('<bpmn:timeDate xsi:type="bpmn:tFormalExpression">${workingDays(3)}</bpmn:timeDate>');
  expect(namesIn([element])).toEqual([]);
});

test('a message that the model does not know yet is added to it, a known one is used again', async () => {
  const added = await changed(RESOLUTION, 'BoundaryEvent_TakenOver', { what: 'message', value: 'lead-changed' });
  expect(added.xml).toContain('<bpmn:message id="Message_LeadChanged" name="lead-changed" />');
  expect(added.step.message).toBe('lead-changed');
  const known = await changed(RESOLUTION, 'BoundaryEvent_TakenOver', { what: 'message', value: 'customer-replied' });
  expect(known.xml.match(/<bpmn:message /g)).toHaveLength(3);
});

test('a called flow always gets to know its case', async () => {
  const { xml, step } = await changed(RESOLUTION, 'CallActivity_Escalate', { what: 'passes', facts: ['tier', 'category'] }, { what: 'call', value: 'ask-colleague' });
  expect(step.call).toEqual({ key: 'ask-colleague', passes: ['tier', 'category'] });
  expect(xml).toMatch(/<bpmn:callActivity id="CallActivity_Escalate"[\s\S]*?businessKey="#\{execution.processBusinessKey\}"/);
});

test('a step is repeated for a list or some times, or not at all any more', async () => {
  const { step, element } = await changed(RESOLUTION, 'Task_AnswerCustomer', { what: 'repeat', value: { sequential: true, list: 'colleagues', each: 'colleague', times: '' } });
  expect(step.repeat).toEqual({ sequential: true, list: 'colleagues', each: 'colleague', times: '' });
  expect(element.$type).toBe('bpmn:UserTask');
  expect((await changed(RESOLUTION, 'Task_AnswerCustomer', { what: 'repeat', value: { sequential: false, list: null, each: '', times: '3' } })).step.repeat?.times).toBe('3');
  expect((await changed(RESOLUTION, 'Task_AnswerCustomer', { what: 'repeat', value: null })).step.repeat).toBeNull();
});

test('name and description are set; an emptied description goes', async () => {
  const { step, xml } = await changed(TRIAGE, 'Task_ReviewTriage', { what: 'name', value: 'Look again' }, { what: 'documentation', value: '' });
  expect(step).toMatchObject({ name: 'Look again', documentation: '' });
  expect(xml).toContain('id="Task_ReviewTriage" name="Look again"');
});

test('facts come from the steps and the model, and the catalogue has the last word', async () => {
  const { root } = await open(RESOLUTION);
  const process = list(root, 'rootElements').find(({ $type }) => $type === 'bpmn:Process') as Moddle;
  const names = namesIn(list(process, 'flowElements').flatMap((element) => [element, ...list(element, 'flowElements')]));
  expect(names).toContain('responseDueAt');
  expect(names).toContain('action');
  expect(names).not.toContain('hand');
  const facts = factsOf({ ...PARTS, variables: [{ name: 'priority', label: 'How urgent', type: 'integer', choices: [] }] }, names);
  expect(facts.find(({ name }) => name === 'priority')).toMatchObject({ label: 'How urgent', type: 'integer' });
  expect(facts.find(({ name }) => name === 'responseDueAt')).toMatchObject({ label: 'Response due at', type: 'date' });
});
