import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decisionDifferenceOf } from './decisionDifference';
import { decisionTablesOf } from './decisionTable';

const PATH = readFileSync(join(process.cwd(), '../processes/support/escalation-path.dmn'), 'utf8');
const RULE = /<rule id="DecisionRule_Last">[\s\S]*?<\/rule>/.exec(PATH)?.[0] ?? '';

const fates = (after: string) => decisionDifferenceOf(PATH, after).flatMap(({ rules }) => rules.filter(({ fate }) => fate !== 'same').map(({ id, fate }) => [id, fate]));

test('a table is read with its columns and cells', () => {
  const [table] = decisionTablesOf(PATH);
  expect(table).toMatchObject({ id: 'escalation-path', name: 'Escalation path', hitPolicy: 'UNIQUE' });
  expect(table?.columns.map(({ kind, label }) => [kind, label]).slice(0, 4)).toEqual([['input', 'Level'], ['input', 'Reason'], ['input', 'Tier'], ['output', 'Team']]);
  expect(table?.rules[0]?.cells.get('Output_MinutesToClaim')).toBe('60');
});

test('the same table has no difference', () => {
  expect(fates(PATH)).toEqual([]);
});

test('a changed cell says what was and what is', () => {
  const other = PATH.replace(/(LiteralExpression_Last_MinutesToClaim">\s*<text>)30/, '$145');
  const [table] = decisionDifferenceOf(PATH, other);
  const rule = table?.rules.find(({ id }) => id === 'DecisionRule_Last');
  expect(rule?.fate).toBe('changed');
  expect(rule?.cells.get('Output_MinutesToClaim')).toEqual({ before: '30', after: '45' });
});

test('rules that came and went stand where they stood', () => {
  expect(fates(PATH.replace(RULE, ''))).toEqual([['DecisionRule_Last', 'removed']]);
  expect(fates(PATH.replace(RULE, RULE + RULE.replaceAll('_Last', '_Later').replace('>30<', '>31<')))).toEqual([['DecisionRule_Later', 'added']]);
});

test('a rule that says the same under another id is the same rule', () => {
  expect(fates(PATH.replace(RULE, RULE.replaceAll('_Last', '_x7fg2')))).toEqual([]);
});
