/** What a condition may consist of: the server's own small language, see `ExpressionParser` there. */
export type Expression =
  | { kind: 'literal'; type: 'text' | 'number' | 'truth' | 'nothing'; text: string }
  | { kind: 'fact'; name: string }
  | { kind: 'unary'; operator: 'not' | '-' | 'empty'; operand: Expression }
  | { kind: 'binary'; operator: Operator; left: Expression; right: Expression }
  | { kind: 'call'; name: string; given: Expression[] }
  | { kind: 'choice'; condition: Expression; then: Expression; otherwise: Expression };

export type Operator = 'or' | 'and' | '==' | '!=' | '<' | '>' | '<=' | '>=' | '+' | '-' | '*' | '/' | '%';

export type Fault = 'not-one' | 'ends-early' | 'unexpected' | 'missing' | 'no-fact' | 'no-function' | 'too-deep' | 'open-text' | 'backslash' | 'not-allowed' | 'digits';

/** Why a text is no expression; `what` is the part of it that is meant. */
export class Unparsable extends Error {
  readonly fault: Fault;
  readonly what: string;

  constructor(fault: Fault, what = '') {
    super(`${fault} ${what}`);
    this.fault = fault;
    this.what = what;
  }
}

interface Token {
  kind: 'name' | 'number' | 'text' | 'symbol' | 'end';
  text: string;
}

const DEEPEST = 20;
const MOST_DIGITS = 18;
const FUNCTIONS = new Set(['now']);
const RESERVED = new Set(['execution', 'task', 'caseExecution', 'externalTask', 'authenticatedUserId', 'variableContext']);
const WORDS = new Set(['and', 'or', 'not', 'eq', 'ne', 'lt', 'gt', 'le', 'ge', 'div', 'mod', 'empty', 'instanceof', 'true', 'false', 'null']);
/** Loosest first. */
const BINARY: Record<string, Operator>[] = [
  { '||': 'or', or: 'or' },
  { '&&': 'and', and: 'and' },
  { '==': '==', '!=': '!=', eq: '==', ne: '!=' },
  { '<': '<', '>': '>', '<=': '<=', '>=': '>=', lt: '<', gt: '>', le: '<=', ge: '>=' },
  { '+': '+', '-': '-' },
  { '*': '*', '/': '/', '%': '%', div: '/', mod: '%' },
];
const UNARY: Record<string, 'not' | '-' | 'empty'> = { '!': 'not', not: 'not', '-': '-', empty: 'empty' };
const TOKEN = /\s*(?:([A-Za-z_][A-Za-z0-9_]*)|(\d+(?:\.\d+)?)|(["'])|(==|!=|<=|>=|&&|\|\||[()<>!?:+\-*/%,}]))/y;

function textFrom(source: string, quote: string, from: number): { text: string; end: number } {
  let text = '';
  for (let at = from; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === quote) return { text, end: at + 1 };
    if (character === '\\') {
      at += 1;
      if (!['\\', "'", '"'].includes(source.charAt(at))) throw new Unparsable('backslash');
    }
    text += source.charAt(at);
  }
  throw new Unparsable('open-text');
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (source.slice(at).trim() !== '') {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(source);
    if (!found) throw new Unparsable('not-allowed', [...source.slice(at).trim()][0]);
    const [, name, number, quote, symbol] = found;
    at = TOKEN.lastIndex;
    if (number && number.length > MOST_DIGITS) throw new Unparsable('digits');
    if (quote) {
      const { text, end } = textFrom(source, quote, at);
      at = end;
      tokens.push({ kind: 'text', text });
    } else tokens.push(name ? { kind: 'name', text: name } : number ? { kind: 'number', text: number } : { kind: 'symbol', text: symbol ?? '' });
  }
  return tokens;
}

const END: Token = { kind: 'end', text: '' };

class Parser {
  readonly #tokens: Token[];
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#tokens = tokensOf(source);
  }

  parse(): Expression {
    const expression = this.#expression();
    if (this.#peek() !== END) throw this.#unexpected(this.#peek());
    return expression;
  }

  #expression(): Expression {
    this.#deeper();
    const condition = this.#binary(0);
    this.#depth -= 1;
    if (!this.#takeIf('?')) return condition;
    const then = this.#expression();
    this.#expect(':');
    return { kind: 'choice', condition, then, otherwise: this.#expression() };
  }

  #binary(level: number): Expression {
    const operators = BINARY[level];
    if (!operators) return this.#unary();
    let left = this.#binary(level + 1);
    for (let operator = this.#operator(operators); operator; operator = this.#operator(operators)) {
      this.#at += 1;
      left = { kind: 'binary', operator, left, right: this.#binary(level + 1) };
    }
    return left;
  }

  #unary(): Expression {
    const operator = this.#operator(UNARY);
    if (!operator) return this.#primary();
    this.#at += 1;
    this.#deeper();
    const operand = this.#unary();
    this.#depth -= 1;
    return { kind: 'unary', operator, operand };
  }

  #primary(): Expression {
    const token = this.#take();
    if (token.kind === 'number' || token.kind === 'text') return { kind: 'literal', type: token.kind, text: token.text };
    if (token.kind === 'symbol' && token.text === '(') {
      const inner = this.#expression();
      this.#expect(')');
      return inner;
    }
    if (token.kind !== 'name') throw this.#unexpected(token);
    return this.#is('(') ? this.#call(token.text) : named(token.text);
  }

  #call(name: string): Expression {
    if (!FUNCTIONS.has(name)) throw new Unparsable('no-function', name);
    this.#expect('(');
    const given: Expression[] = [];
    while (!this.#takeIf(')')) {
      if (given.length > 0) this.#expect(',');
      given.push(this.#expression());
    }
    return { kind: 'call', name, given };
  }

  #operator<T>(operators: Record<string, T>): T | undefined {
    const token = this.#peek();
    return token.kind === 'symbol' || token.kind === 'name' ? (Object.hasOwn(operators, token.text) ? operators[token.text] : undefined) : undefined;
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? END;
  }

  #take(): Token {
    const token = this.#peek();
    this.#at += 1;
    return token;
  }

  #is(symbol: string): boolean {
    return this.#peek().kind === 'symbol' && this.#peek().text === symbol;
  }

  #takeIf(symbol: string): boolean {
    const found = this.#is(symbol);
    if (found) this.#at += 1;
    return found;
  }

  #expect(symbol: string): void {
    if (!this.#takeIf(symbol)) throw new Unparsable('missing', symbol);
  }

  #deeper(): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Unparsable('too-deep');
  }

  #unexpected(token: Token): Unparsable {
    return token === END ? new Unparsable('ends-early') : new Unparsable('unexpected', token.text);
  }
}

function named(name: string): Expression {
  if (name === 'true' || name === 'false') return { kind: 'literal', type: 'truth', text: name };
  if (name === 'null') return { kind: 'literal', type: 'nothing', text: name };
  if (WORDS.has(name) || RESERVED.has(name)) throw new Unparsable('no-fact', name);
  return { kind: 'fact', name };
}

/** Whether a text could be the name of a fact. */
export function isFactName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !WORDS.has(name) && !RESERVED.has(name);
}

/** Reads `${…}`; throws {@link Unparsable}. */
export function parseExpression(text: string): Expression {
  const inside = /^\s*[$#]\{([\s\S]*)\}\s*$/.exec(text)?.[1];
  if (inside === undefined) throw new Unparsable('not-one');
  return new Parser(inside).parse();
}

/** The fact that a value is and nothing else, as in `${tier}`. */
export function factIn(value: string): string | null {
  const name = /^\s*[$#]\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}\s*$/.exec(value)?.[1];
  return name && isFactName(name) ? name : null;
}

export const asExpression = (fact: string) => `\${${fact}}`;
