import { expect, test } from 'vitest';
import { flowIdFor, idFor, isMadeUp } from './elementIds';

const nothing = () => false;

test.each([
  ['bpmn:UserTask', 'Answer customer', 'Task_AnswerCustomer'],
  ['bpmn:ExclusiveGateway', 'Confident enough?', 'Gateway_ConfidentEnough'],
  ['bpmn:CallActivity', 'Escalate', 'CallActivity_Escalate'],
  ['bpmn:IntermediateCatchEvent', '3 days later', 'IntermediateCatchEvent_3DaysLater'],
  ['bpmn:ServiceTask', 'Grüße schicken', 'Task_GrusseSchicken'],
])('a %s called "%s" gets the id %s', (type, name, id) => {
  expect(idFor(type, name, nothing)).toBe(id);
});

test('an id that exists is not given again', () => {
  const taken = new Set(['Task_AnswerCustomer', 'Task_AnswerCustomer2']);
  expect(idFor('bpmn:UserTask', 'Answer customer', (id) => taken.has(id))).toBe('Task_AnswerCustomer3');
});

test('a name without letters gives no id', () => {
  expect(idFor('bpmn:UserTask', '???', nothing)).toBeNull();
});

test('ways are called by where they lead, or by their name', () => {
  expect(flowIdFor('Gateway_HandedOver', 'Task_Close', 'yes', nothing)).toBe('SequenceFlow_HandedOverYes');
  expect(flowIdFor('Task_SendReply', 'Task_Close', '', nothing)).toBe('SequenceFlow_SendReplyToClose');
});

test('only ids that the drawing tool made up are ever changed', () => {
  expect(isMadeUp('Activity_0abc123')).toBe(true);
  expect(isMadeUp('Task_AnswerCustomer')).toBe(false);
  expect(isMadeUp('Task_Approve')).toBe(false);
});
