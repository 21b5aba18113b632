import { Lexer, Unparsable } from './lexer';
import type { Token } from './lexer';
import type { RuleBook } from './rules';
import { limit } from './rules';
import { strip, stripLeading } from './words';

const CONSTANTS = ['true', 'false', 'null'];

/** Throws `Unparsable` when the text is no single expression of the subset of FEEL that the server takes. */
export function checkFeel(text: string, rules: RuleBook) {
  new FeelParser(text, rules).expressionOnly();
}

/** A cell of a decision table: `-`, `not(…)`, or values, comparisons and ranges with commas between. */
export function checkUnaryTests(text: string, rules: RuleBook) {
  new FeelParser(text, rules).testsOnly();
}

class FeelParser {
  private readonly text: string;
  private readonly lexer: Lexer;
  private readonly rules: RuleBook;
  private readonly functions: string[];
  private readonly deepest: number;
  private depth = 0;

  constructor(text: string, rules: RuleBook) {
    const longest = limit(rules, 'feel');
    if (text.length > longest) throw new Unparsable('too-long', longest);
    this.text = text;
    this.rules = rules;
    this.deepest = limit(rules, 'feelDepth');
    this.functions = [...rules.feelFunctions].sort((one, other) => other.length - one.length);
    this.lexer = new Lexer({ quotes: '"', escapes: '\\"nt', symbols: rules.feel.symbols }, text, 0);
  }

  expressionOnly() {
    this.expression();
    this.end();
  }

  testsOnly() {
    if (['', '-'].includes(strip(this.text))) return;
    if (this.lexer.takeIf('not')) {
      this.lexer.expect('(');
      this.tests();
      this.lexer.expect(')');
    } else {
      this.tests();
    }
    this.end();
  }

  private end() {
    const { kind, text } = this.lexer.peek();
    if (kind !== 'end') throw new Unparsable('misplaced', text);
  }

  private tests() {
    do this.test();
    while (this.lexer.takeIf(','));
  }

  private atComparison(): boolean {
    const { kind, text } = this.lexer.peek();
    return kind === 'symbol' && this.rules.feel.comparisons.includes(text);
  }

  private test() {
    if (this.atComparison()) {
      this.lexer.take();
      this.sum();
    } else if (this.lexer.takeIf(']')) {
      this.sum();
      this.lexer.expect('..');
      this.rangeTo();
    } else {
      this.expression();
    }
  }

  private expression() {
    if (++this.depth > this.deepest) throw new Unparsable('too-deep');
    if (this.lexer.takeIf('if')) {
      this.expression();
      this.lexer.expect('then');
      this.expression();
      this.lexer.expect('else');
      this.expression();
    } else {
      this.disjunction();
    }
    this.depth--;
  }

  private disjunction() {
    do this.conjunction();
    while (this.lexer.takeIf('or'));
  }

  private conjunction() {
    do this.comparison();
    while (this.lexer.takeIf('and'));
  }

  private comparison() {
    this.sum();
    if (this.lexer.takeIf('between')) {
      this.sum();
      this.lexer.expect('and');
      this.sum();
    } else if (this.lexer.takeIf('in')) {
      this.test();
    } else if (this.atComparison()) {
      this.lexer.take();
      this.sum();
    }
  }

  private sum() {
    do this.product();
    while (this.lexer.takeIf('+') || this.lexer.takeIf('-'));
  }

  private product() {
    do {
      this.lexer.takeIf('-');
      this.primary();
    } while (this.lexer.takeIf('*') || this.lexer.takeIf('/'));
  }

  private primary() {
    const token = this.lexer.peek();
    if (token.kind === 'name') this.named(token);
    else if (this.lexer.takeIf('(')) this.bracketed(')');
    else if (this.lexer.takeIf('[')) this.bracketed(']');
    else if (this.lexer.takeIf('@')) this.literal();
    else if (!this.lexer.takeIf('?')) this.literal();
  }

  private literal() {
    const { kind, text } = this.lexer.take();
    if (kind !== 'number' && kind !== 'string') throw kind === 'end' ? new Unparsable('ends-early') : new Unparsable('not-allowed.here', text);
  }

  /** Either brackets around a value, a list, or a range, which may close with either bracket. */
  private bracketed(close: string) {
    if (close === ']' && this.lexer.takeIf(']')) return;
    this.expression();
    if (this.lexer.takeIf('..')) {
      this.rangeTo();
      return;
    }
    while (close === ']' && this.lexer.takeIf(',')) this.expression();
    this.lexer.expect(close);
  }

  private rangeTo() {
    this.sum();
    if (!this.lexer.takeIf(')') && !this.lexer.takeIf(']') && !this.lexer.takeIf('[')) throw new Unparsable('range-open');
  }

  private named({ start, text }: Token) {
    const called = this.functions.find((name) => this.text.startsWith(name, start) && stripLeading(this.text.substring(start + name.length)).startsWith('('));
    if (called !== undefined) {
      this.lexer.jump(start + called.length);
      this.parameters();
      return;
    }
    this.lexer.take();
    if (this.lexer.at('(')) throw new Unparsable('no-function', text);
    if (this.rules.feel.words.includes(text) && !CONSTANTS.includes(text)) throw new Unparsable('not-allowed.here', text);
  }

  private parameters() {
    this.lexer.expect('(');
    if (this.lexer.takeIf(')')) return;
    do this.expression();
    while (this.lexer.takeIf(','));
    this.lexer.expect(')');
  }
}
