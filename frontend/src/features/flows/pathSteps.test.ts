import { expect, test } from 'vitest';
import type { RehearsedPath } from '@/api/flowTypes';
import { stepRows } from './pathSteps';

const STEPS = ['Start', 'Judge', 'Review', 'Join', 'Pay', 'End'];

const xml = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"><bpmn:process id="claim">${STEPS.map(
  (id) => `<bpmn:task id="${id}"${id === 'Join' ? '' : ` name="The ${id}"`}/>`,
).join('')}</bpmn:process></bpmn:definitions>`;

const path = (done: string[], failed: string[] = []): RehearsedPath => ({ flowKey: 'claim', name: 'Claim', version: 1, xml, done, endedAt: null, failed });

test('steps stand beside each other as long as both ways take them', () => {
  expect(stepRows(path(['Start', 'Judge', 'Review', 'Join', 'Pay']), path(['Start', 'Judge', 'Join', 'Pay', 'End']))).toEqual([
    { id: 'Start', before: 'The Start', after: 'The Start' },
    { id: 'Judge', before: 'The Judge', after: 'The Judge' },
    { id: 'Review', before: 'The Review', after: null },
    { id: 'Pay', before: 'The Pay', after: 'The Pay' },
    { id: 'End', before: null, after: 'The End' },
  ]);
});

test('a step that both ways take, sooner or later, is none that only one of them takes', () => {
  expect(stepRows(path(['Start', 'Judge', 'Review', 'End']), path(['Start', 'Review', 'Judge', 'End']))).toEqual([
    { id: 'Start', before: 'The Start', after: 'The Start' },
    { id: 'Judge', before: 'The Judge', after: 'The Judge' },
    { id: 'Review', before: 'The Review', after: 'The Review' },
    { id: 'End', before: 'The End', after: 'The End' },
  ]);
});

test('a step that is taken once more is told', () => {
  expect(stepRows(path(['Start', 'Review', 'Judge', 'Review']), path(['Start', 'Review', 'Judge'])).at(-1)).toEqual({ id: 'Review', before: 'The Review', after: null });
});

test('where a way goes no further is its last step', () => {
  expect(stepRows(path(['Start', 'Judge']), path(['Start'], ['Judge'])).at(-1)).toEqual({ id: 'Judge', before: 'The Judge', after: 'The Judge' });
});
