import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { decisionTablesOf } from './decisionTable';
import { factsAsked } from './decisionTrial';
import { gateCatalogue } from './gate/gateCatalogue.fixture';

const { rules } = gateCatalogue();
const shipped = (path: string) => decisionTablesOf(readFileSync(resolve('../processes', path), 'utf8'));
const table = (input: string, cell: string) =>
  decisionTablesOf(
    `<definitions><decision id="d"><decisionTable><input id="i"><inputExpression><text>${input}</text></inputExpression></input><output id="o" name="answer"/><rule id="r"><inputEntry><text>${cell}</text></inputEntry><outputEntry><text/></outputEntry></rule></decisionTable></decision></definitions>`,
  );

test('the facts of a shipped table are those of its columns', () => {
  expect(factsAsked(shipped('support/ticket-routing.dmn'), [], rules).map(({ name }) => name)).toEqual(expect.arrayContaining(['category']));
});

test('a formula asks for what it names, and for none of its functions, words and texts', () => {
  const facts = [{ name: 'openedAt', label: 'Opened', type: 'date', choices: [] }];
  expect(factsAsked(table('string length(subject) + extra', 'if date(openedAt) = date("2026-01-01") then true else contains(tier, "not this")'), facts, rules)).toEqual([
    { name: 'subject', label: 'subject', type: 'string' },
    { name: 'extra', label: 'extra', type: 'string' },
    { name: 'openedAt', label: 'Opened', type: 'date' },
    { name: 'tier', label: 'tier', type: 'string' },
  ]);
});
