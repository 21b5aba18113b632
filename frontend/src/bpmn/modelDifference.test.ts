import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { differenceOf } from './modelDifference';

const shipped = (path: string) => readFileSync(join(process.cwd(), '../processes', path), 'utf8');
const ESCALATION = shipped('support/ticket-escalation.bpmn');
const PATH = shipped('support/escalation-path.dmn');

test('the same model has no difference, however it is drawn', () => {
  const moved = ESCALATION.replace(/<dc:Bounds x="\d+"/g, '<dc:Bounds x="7"');
  expect(moved).not.toBe(ESCALATION);
  expect(differenceOf(ESCALATION, moved)).toEqual([]);
});

test('a change says what was and what is', () => {
  const other = ESCALATION.replace('name="Handle escalation"', 'name="Look after it"').replace('${escalationTeam}"', 'senior-support"');
  expect(differenceOf(ESCALATION, other)).toEqual([
    {
      kind: 'changed',
      id: 'Task_HandleEscalation',
      type: 'userTask',
      name: 'Look after it',
      details: [
        { what: 'name', before: 'Handle escalation', after: 'Look after it' },
        { what: 'candidateGroups', before: '${escalationTeam}', after: 'senior-support' },
      ],
    },
  ]);
});

test('what a step passes on, and under which condition, is told', () => {
  const other = ESCALATION.replace('${toldTeam}</camunda:inputParameter>', 'sales</camunda:inputParameter>').replace('${escalationLevel &gt; 0}', '${escalationLevel &gt; 1}');
  expect(differenceOf(ESCALATION, other).map(({ id, details }) => [id, details])).toEqual([
    ['Task_NotifyTeam', [{ what: 'inputParameter:team', before: '${toldTeam}', after: 'sales' }]],
    ['SequenceFlow_AnotherLevelYes', [{ what: 'conditionExpression', before: '${escalationLevel > 0}', after: '${escalationLevel > 1}' }]],
  ]);
});

test('steps that came and went are told first, by name', () => {
  const without = ESCALATION.replace(/<bpmn:endEvent id="EndEvent_TeamTold"[\s\S]*?<\/bpmn:endEvent>/, '');
  expect(differenceOf(without, ESCALATION)[0]).toMatchObject({ kind: 'added', id: 'EndEvent_TeamTold', type: 'endEvent', name: 'Team told' });
  expect(differenceOf(ESCALATION, without)[0]).toMatchObject({ kind: 'removed', id: 'EndEvent_TeamTold' });
});

test('a rule of a decision is told by its columns', () => {
  const other = PATH.replace(/(LiteralExpression_Last_MinutesToClaim">\s*<text>)30/, '$145');
  expect(differenceOf(PATH, other)).toMatchObject([{ kind: 'changed', id: 'DecisionRule_Last', type: 'rule', details: [{ what: 'column:Minutes to claim', before: '30', after: '45' }] }]);
});

test('what is no model is refused', () => {
  expect(() => differenceOf('<a', ESCALATION)).toThrow();
});
