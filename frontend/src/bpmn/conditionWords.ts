import type { I18n } from '@/i18n/I18n';
import type { MessageKey } from '@/i18n/translate';
import { partsOf, type Part } from '@/ui/sentence';
import { workingTime } from './plainTimes';

type Words = Pick<I18n, 't' | 'number' | 'duration'>;

type Operator = 'is' | 'isNot' | 'above' | 'atLeast' | 'below' | 'atMost';

type Condition =
  | { kind: 'compared'; variable: string; operator: Operator; value: string }
  | { kind: 'holds'; variable: string }
  | { kind: 'not'; of: Condition }
  | { kind: 'and' | 'or'; of: Condition[] };

const TOKEN = /\s*(?:('[^']*'|"[^"]*")|(-?\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(==|!=|>=|<=|&&|\|\||[<>!()]))/y;
const OPERATORS: Record<string, Operator> = {
  '==': 'is', eq: 'is', '!=': 'isNot', ne: 'isNot', '>': 'above', gt: 'above',
  '>=': 'atLeast', ge: 'atLeast', '<': 'below', lt: 'below', '<=': 'atMost', le: 'atMost',
};
const SIGNS: Record<string, string> = { '&&': 'and', '||': 'or', '!': 'not' };

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const found = TOKEN.exec(text);
    if (!found) throw new Error('not understood');
    const token = found[0].trim();
    tokens.push(SIGNS[token] ?? token);
  }
  return tokens;
}

/** Reads the small language of conditions; whatever is not in it throws. */
class Reader {
  readonly #tokens: string[];

  constructor(tokens: string[]) {
    this.#tokens = tokens;
  }

  all(): Condition {
    const read = this.#chain('or');
    if (this.#tokens.length > 0) throw new Error('not understood');
    return read;
  }

  #take(wanted: string): boolean {
    if (this.#tokens[0] !== wanted) return false;
    this.#tokens.shift();
    return true;
  }

  #chain(kind: 'and' | 'or'): Condition {
    const next = () => (kind === 'or' ? this.#chain('and') : this.#single());
    const of = [next()];
    while (this.#take(kind)) of.push(next());
    return of[0] && of.length === 1 ? of[0] : { kind, of };
  }

  #single(): Condition {
    if (this.#take('not')) return { kind: 'not', of: this.#single() };
    if (!this.#take('(')) return this.#compared();
    const inner = this.#chain('or');
    if (!this.#take(')')) throw new Error('not understood');
    return inner;
  }

  #compared(): Condition {
    const variable = this.#tokens.shift();
    if (!variable || !/^[A-Za-z_]/.test(variable)) throw new Error('not understood');
    const operator = OPERATORS[this.#tokens[0] ?? ''];
    if (!operator) return { kind: 'holds', variable };
    this.#tokens.shift();
    const value = this.#tokens.shift();
    if (value === undefined || !/^['"\d-]|^(true|false|null)$|^[A-Za-z_]/.test(value)) throw new Error('not understood');
    return { kind: 'compared', variable, operator, value };
  }
}

/** "escalationLevel" as a person writes it. */
export const variableWords = (variable: string) => variable.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();

function valueParts(value: string, { t, number }: Words): Part {
  if (/^['"]/.test(value)) return value.slice(1, -1) || t('condition.nothing');
  if (/^-?\d/.test(value)) return number(Number(value));
  if (value === 'true' || value === 'false') return t(`condition.${value}`);
  return value === 'null' ? t('condition.nothing') : { name: variableWords(value) };
}

function joined(pieces: Part[][], key: MessageKey, words: Words): Part[] {
  return pieces.slice(1).reduce((told, piece) => partsOf(words, key, { left: told, right: piece }), pieces[0] ?? []);
}

/** `a is x or a is y` is told as "a is x or y". */
function oneOf(of: Condition[], words: Words): Part[] | null {
  const [first] = of;
  if (first?.kind !== 'compared') return null;
  const same = of.flatMap((one) => (one.kind === 'compared' && one.operator === 'is' && one.variable === first.variable ? [[valueParts(one.value, words)]] : []));
  if (same.length < of.length) return null;
  return partsOf(words, 'condition.is', { variable: { name: variableWords(first.variable) }, value: joined(same, 'condition.or', words) });
}

function negated(condition: Condition, words: Words): Part[] {
  if (condition.kind === 'holds') return partsOf(words, 'condition.is', { variable: { name: variableWords(condition.variable) }, value: words.t('condition.false') });
  return partsOf(words, 'condition.not', { condition: toldOf(condition, words) });
}

function toldOf(condition: Condition, words: Words): Part[] {
  switch (condition.kind) {
    case 'holds':
      return partsOf(words, 'condition.is', { variable: { name: variableWords(condition.variable) }, value: words.t('condition.true') });
    case 'not':
      return negated(condition.of, words);
    case 'compared':
      return partsOf(words, `condition.${condition.operator}`, { variable: { name: variableWords(condition.variable) }, value: valueParts(condition.value, words) });
    default: {
      const bracketed = (one: Condition): Part[] => (one.kind === 'or' && condition.kind === 'and' ? ['(', ...toldOf(one, words), ')'] : toldOf(one, words));
      const same = condition.kind === 'or' ? oneOf(condition.of, words) : null;
      return same ?? joined(condition.of.map(bracketed), `condition.${condition.kind}`, words);
    }
  }
}

/** A condition of a way in plain words; one that is none of ours stays as it is written. */
export function conditionParts(expression: string, words: Words): Part[] {
  const inner = /^[$#]\{([\s\S]*)\}$/.exec(expression.trim())?.[1];
  if (inner === undefined) return [expression];
  try {
    return toldOf(new Reader(tokensOf(inner)).all(), words);
  } catch {
    return [inner.trim()];
  }
}

const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const MINUTE_MS = 60_000;

/** An ISO 8601 duration in milliseconds; null for what is none, or counts in months. */
export function durationOf(text: string): number | null {
  const found = DURATION.exec(text);
  if (!found || text === 'P') return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((amount) => Number(amount ?? 0));
  return (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * MINUTE_MS + seconds * 1000;
}

/** "3 working days", "2 h"; null for what is no length of time. */
export function lengthWords(value: string, { t, duration }: Words): string | null {
  const working = workingTime(value);
  if (working) return t(working.amount === 1 ? `length.${working.unit}.one` : `length.${working.unit}`, { amount: working.amount });
  const lasting = durationOf(value);
  return lasting !== null && lasting >= MINUTE_MS ? duration(lasting) : null;
}

/** A value of a step in plain words: an expression, a duration, or text that is told as it is. */
export function valueWords(value: string, words: Words): Part[] {
  const lasting = lengthWords(value, words);
  if (lasting !== null) return [lasting];
  if (/^[$#]\{\w+\}$/.test(value)) return [{ name: variableWords(value.slice(2, -1)) }];
  if (/^[$#]\{/.test(value)) return conditionParts(value, words);
  return [/^"[^"]*"(\s*,\s*"[^"]*")*$/.test(value) ? value.replaceAll('"', '').replace(/\s*,\s*/g, ', ') : value];
}
