import { describe, expect, test } from 'vitest';
import { isComplete, readCondition, sentenceOf, writeSentence, type Group, type Join, type Relation, type Row, type Sentence, type Value } from './conditions';
import { parseExpression, Unparsable, type Expression } from './expression';

/** Numbers that look random and are the same each time. */
function dice(seed: number) {
  let state = seed;
  const roll = (sides: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * sides);
  };
  return { roll, pick: <T>(from: readonly T[]) => from[roll(from.length)] as T };
}
type Dice = ReturnType<typeof dice>;

const FACTS = ['tier', 'urgency', 'priority', 'claimed', 'amount_due'];
const TEXTS = ['gold', "it's", 'a "b" c', 'back\\slash', '', 'ümläut ✓', 'or', '}'];
const RELATIONS: Relation[] = ['is', 'is-not', 'above', 'at-least', 'below', 'at-most', 'one-of', 'none-of', 'empty', 'not-empty', 'known', 'unknown', 'yes', 'no'];

function randomValue({ roll, pick }: Dice): Value {
  return pick<() => Value>([() => ({ kind: 'text', text: pick(TEXTS) }), () => ({ kind: 'number', text: pick(['0', '7', '-3', '2.5']) }), () => ({ kind: 'truth', text: roll(2) ? 'true' : 'false' }), () => ({ kind: 'fact', text: pick(FACTS) })])();
}

function randomRow(at: Dice): Row {
  const relation = at.pick(RELATIONS);
  const many = relation === 'one-of' || relation === 'none-of';
  const count = many ? 2 + at.roll(3) : ['empty', 'not-empty', 'known', 'unknown', 'yes', 'no'].includes(relation) ? 0 : 1;
  return { fact: at.pick(FACTS), relation, values: Array.from({ length: count }, () => randomValue(at)) };
}

function randomSentence(at: Dice): Sentence {
  const part = (): Row | Group => (at.roll(4) === 0 ? { rows: Array.from({ length: 2 + at.roll(2) }, () => randomRow(at)) } : randomRow(at));
  return { join: at.pick<Join>(['and', 'or']), parts: Array.from({ length: 1 + at.roll(4) }, part) };
}

function randomExpression(at: Dice, depth: number): string {
  const inner = () => randomExpression(at, depth - 1);
  const leaf = () => at.pick([at.pick(FACTS), "'gold'", '"silver"', '7', 'true', 'null', '2.5']);
  if (depth === 0) return leaf();
  return at.pick([
    leaf,
    () => `(${inner()})`,
    () => `${at.pick(FACTS)} ${at.pick(['==', '!=', '<', '>=', 'eq', 'le'])} ${leaf()}`,
    () => `${inner()} ${at.pick(['and', 'or', '&&', '||'])} ${inner()}`,
    () => `${at.pick(['not ', '!', 'empty ', '-'])}${inner()}`,
    () => `${inner()} ${at.pick(['==', '+', '*', '<', '%'])} ${inner()}`,
    () => `(${inner()} ? ${inner()} : ${inner()})`,
  ])();
}

type World = Record<string, unknown>;

/** Near enough to the engine's own meaning to tell two conditions apart. */
function meaning(expression: Expression, world: World): unknown {
  const of = (part: Expression) => meaning(part, world);
  switch (expression.kind) {
    case 'literal':
      return { text: expression.text, number: Number(expression.text), truth: expression.text === 'true', nothing: null }[expression.type];
    case 'fact':
      return world[expression.name] ?? null;
    case 'call':
      return `${expression.name}()`;
    case 'choice':
      return of(expression.condition) ? of(expression.then) : of(expression.otherwise);
    case 'unary': {
      const value = of(expression.operand);
      return { not: !value, '-': -Number(value), empty: value === null || value === '' }[expression.operator];
    }
    case 'binary': {
      const [left, right] = [of(expression.left), of(expression.right)] as [number, number];
      const results = { or: Boolean(left) || Boolean(right), and: Boolean(left) && Boolean(right), '==': left === right, '!=': left !== right, '<': left < right, '>': left > right, '<=': left <= right, '>=': left >= right, '+': left + right, '-': left - right, '*': left * right, '/': left / right, '%': left % right };
      return results[expression.operator];
    }
  }
}

const randomWorld = (at: Dice): World => Object.fromEntries(FACTS.map((fact) => [fact, at.pick([null, '', 'gold', 'silver', 7, -3, true, false, "it's"])]));
const read = (text: string) => sentenceOf(parseExpression(text));

describe('sentences', () => {
  test('a sentence that was read, written and read again is the same sentence', () => {
    const at = dice(20_261_129);
    for (let run = 0; run < 3000; run += 1) {
      const sentence = read(writeSentence(randomSentence(at)));
      expect(sentence).not.toBeNull();
      if (sentence) expect(read(writeSentence(sentence))).toEqual(sentence);
    }
  });

  test('a sentence means what was put together', () => {
    const at = dice(7);
    for (let run = 0; run < 3000; run += 1) {
      const sentence = randomSentence(at);
      const written = writeSentence(sentence);
      const retold = writeSentence(read(written) as Sentence);
      for (let worlds = 0; worlds < 5; worlds += 1) {
        const world = randomWorld(at);
        expect(Boolean(meaning(parseExpression(retold), world)), `${written} / ${retold}`).toBe(Boolean(meaning(parseExpression(written), world)));
      }
    }
  });

  test('any condition that is told as a sentence keeps its meaning; any other stays text', () => {
    const at = dice(99);
    let told = 0;
    for (let run = 0; run < 6000; run += 1) {
      const text = `\${${randomExpression(at, 3)}}`;
      const sentence = read(text);
      if (!sentence) continue;
      told += 1;
      for (let worlds = 0; worlds < 5; worlds += 1) {
        const world = randomWorld(at);
        expect(Boolean(meaning(parseExpression(writeSentence(sentence)), world)), text).toBe(Boolean(meaning(parseExpression(text), world)));
      }
    }
    expect(told).toBeGreaterThan(1000);
  });
});

test.each([
  ['${reviewNeeded}', [{ fact: 'reviewNeeded', relation: 'yes', values: [] }]],
  ['${not claimed}', [{ fact: 'claimed', relation: 'no', values: [] }]],
  ['${escalationLevel > 0}', [{ fact: 'escalationLevel', relation: 'above', values: [{ kind: 'number', text: '0' }] }]],
  ['${0 < escalationLevel}', [{ fact: 'escalationLevel', relation: 'above', values: [{ kind: 'number', text: '0' }] }]],
  ['${action == "hand-over"}', [{ fact: 'action', relation: 'is', values: [{ kind: 'text', text: 'hand-over' }] }]],
  ['${representative == null}', [{ fact: 'representative', relation: 'unknown', values: [] }]],
  ["${choice == 'no-consent' or choice == 'no-answer'}", [{ fact: 'choice', relation: 'one-of', values: [{ kind: 'text', text: 'no-consent' }, { kind: 'text', text: 'no-answer' }] }]],
])('%s is told in rows', (text, parts) => {
  expect(readCondition(text)).toEqual({ kind: 'sentence', sentence: { join: 'and', parts } });
});

test.each(['${a + 1 > b}', '${(a and (b or (c and d)))}', '${x ? y : z}', '${now() > dueAt}', '${not (a and b)}'])('%s is allowed but no sentence', (text) => {
  expect(readCondition(text).kind).toBe('text');
});

test.each([
  ['tier == gold', 'not-one', ''],
  ['${tier ==}', 'ends-early', ''],
  ['${tier == gold}}', 'unexpected', '}'],
  ['${execution}', 'no-fact', 'execution'],
  ['${customer.tier}', 'not-allowed', '.'],
  ["${''.getClass()}", 'not-allowed', '.'],
  ['${run(1)}', 'no-function', 'run'],
  ["${tier == 'gold}", 'open-text', ''],
  ["${tier == 'a\\n'}", 'backslash', ''],
  ['${(tier}', 'missing', ')'],
  [`\${${'('.repeat(25)}a${')'.repeat(25)}}`, 'too-deep', ''],
  ['${a > 1234567890123456789}', 'digits', ''],
])('%s is refused', (text, fault, what) => {
  const reading = readCondition(text);
  expect(reading.kind === 'fault' && [reading.fault.fault, reading.fault.what]).toEqual([fault, what]);
  expect(() => parseExpression(text)).toThrow(Unparsable);
});

test('a row without a value is not complete', () => {
  const row = (relation: Relation, values: Value[]): Sentence => ({ join: 'and', parts: [{ fact: 'tier', relation, values }] });
  expect(isComplete(row('is', []))).toBe(false);
  expect(isComplete(row('above', [{ kind: 'number', text: 'many' }]))).toBe(false);
  expect(isComplete(row('one-of', []))).toBe(false);
  expect(isComplete(row('empty', []))).toBe(true);
  expect(isComplete(row('is', [{ kind: 'text', text: 'gold' }]))).toBe(true);
});
