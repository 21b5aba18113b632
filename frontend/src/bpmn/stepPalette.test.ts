import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { FlowParts } from './flowParts';
import { findSteps, replacementsOf, stepsOf } from './stepPalette';

const templates = readdirSync('../processes/element-templates').map((file) => JSON.parse(readFileSync(`../processes/element-templates/${file}`, 'utf8')) as { id: string; name: string });
const parts: FlowParts = { templates, connectors: templates.map(({ id, name }) => ({ id, name, inputs: [], outputs: [], errors: [] })), teams: [], forms: [], decisions: [], processes: [] };
const steps = stepsOf(parts, (key, part) => `${key} ${part}`);

test('every connector has its place, by what it is about', () => {
  expect(steps.filter(({ template }) => template)).toHaveLength(templates.length);
  expect(steps.find(({ id }) => id === 'messaging.notify-team')?.group).toBe('messages');
  expect(steps.find(({ id }) => id === 'crm.find-customer')?.group).toBe('crm');
  expect(steps.find(({ id }) => id === 'support.close-case')?.group).toBe('case');
});

test('nothing is offered that runs code', () => {
  expect(steps.map(({ type }) => type).filter((type) => /Script|Complex|Manual|bpmn:Task$/.test(type))).toEqual([]);
});

test('a connector that is not installed is not offered', () => {
  expect(stepsOf({ ...parts, connectors: [] }, () => '').some(({ template }) => template)).toBe(false);
});

test('steps are found by words of their label and help', () => {
  expect(findSteps(steps, 'CUSTOMER crm').map(({ id }) => id)).toContain('crm.find-customer');
  expect(findSteps(steps, 'zebra')).toEqual([]);
});

test('a choice becomes another gateway, a task another task', () => {
  expect(replacementsOf(steps, 'bpmn:ExclusiveGateway').every(({ type }) => type.endsWith('Gateway'))).toBe(true);
  expect(replacementsOf(steps, 'bpmn:ScriptTask').some(({ id }) => id === 'person')).toBe(true);
  expect(replacementsOf(steps, 'bpmn:SequenceFlow')).toEqual([]);
});

test('a way of asking people is a step of its own, by the words of its task', () => {
  const review = JSON.parse(readFileSync('../processes/step-templates/people.review-by-manager.json', 'utf8')) as { id: string; name: string };
  const found = stepsOf({ ...parts, templates: [...templates, review] }, () => '').find(({ id }) => id === review.id);
  expect(found).toMatchObject({ group: 'people', type: 'bpmn:UserTask', template: review.id, label: 'Review by a manager', name: 'Review as manager' });
});
