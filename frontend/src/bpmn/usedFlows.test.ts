import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { usedFlows } from './usedFlows';

const model = (name: string) => readFileSync(join(import.meta.dirname, '../../../processes', name), 'utf8');

test('a process uses what it calls, decides and asks with', () => {
  const used = usedFlows(model('support/ticket-triage.bpmn'));
  expect([...used].sort()).toEqual(['service-level', 'support.review-triage', 'ticket-priority', 'ticket-resolution', 'ticket-routing', 'triage-confidence']);
});

test('a model that can’t be read uses nothing', () => {
  expect(usedFlows('<definitions').size).toBe(0);
});
