import { asAnswer, eitherSort, meets, reckoned, timelySort, writtenSort, type FeelSort } from './feelSort';
import { Lexer, Unparsable } from './lexer';
import type { Token } from './lexer';
import type { RuleBook } from './rules';
import { limit } from './rules';
import { strip, stripLeading } from './words';

/** The engine has no such tests: the cell would fail whatever it is asked. */
const NO_TESTS = ['=', '!='];

/** Throws `Unparsable` when the text is no single expression of the subset of FEEL that the server takes. */
export function checkFeel(text: string, rules: RuleBook) {
  judgeFeel(text, rules, 'ANY');
}

/** A cell of a decision table: `-`, `not(…)`, or values, comparisons and ranges with commas between. */
export function checkUnaryTests(text: string, rules: RuleBook) {
  judgeUnaryTests(text, rules, 'ANY', 'ANY');
}

/** What a FEEL text gives, and what in it is held against something that it never is; null: nothing. */
export interface Judged {
  sort: FeelSort;
  misfit: FeelSort | null;
}

/** `facts`: what a name stands for. */
export function judgeFeel(text: string, rules: RuleBook, facts: FeelSort): Judged {
  return new FeelParser(text, rules, 'ANY', facts).expressionOnly();
}

/** `asked`: what the cell is held against. */
export function judgeUnaryTests(text: string, rules: RuleBook, asked: FeelSort, facts: FeelSort): Judged {
  return new FeelParser(text, rules, asked, facts).testsOnly();
}

class FeelParser {
  private readonly text: string;
  private readonly lexer: Lexer;
  private readonly rules: RuleBook;
  private readonly functions: string[];
  private readonly deepest: number;
  private readonly asked: FeelSort;
  private readonly facts: FeelSort;
  private misfit: FeelSort | null = null;
  private depth = 0;

  constructor(text: string, rules: RuleBook, asked: FeelSort, facts: FeelSort) {
    const longest = limit(rules, 'feel');
    if (text.length > longest) throw new Unparsable('too-long', longest);
    this.text = text;
    this.rules = rules;
    this.asked = asked;
    this.facts = facts;
    this.deepest = limit(rules, 'feelDepth');
    this.functions = [...rules.feelFunctions].sort((one, other) => other.length - one.length);
    this.lexer = new Lexer({ quotes: '"', escapes: '\\"nt', symbols: rules.feel.symbols }, text, 0);
  }

  expressionOnly(): Judged {
    const sort = this.expression();
    this.end();
    return { sort, misfit: this.misfit };
  }

  testsOnly(): Judged {
    if (!['', '-'].includes(strip(this.text))) {
      this.negatableTests();
      this.end();
    }
    return { sort: 'TRUTH', misfit: this.misfit };
  }

  private end() {
    const { kind, text } = this.lexer.peek();
    if (kind !== 'end') throw new Unparsable('misplaced', text);
  }

  private negatableTests() {
    if (this.lexer.takeIf('not')) {
      this.lexer.expect('(');
      this.tests();
      this.lexer.expect(')');
    } else {
      this.tests();
    }
  }

  private tests() {
    do {
      const { kind, text } = this.lexer.peek();
      if (kind === 'symbol' && NO_TESTS.includes(text)) throw new Unparsable('not-allowed.here', text);
      this.test(this.asked);
    } while (this.lexer.takeIf(','));
  }

  private test(held: FeelSort) {
    if (this.takeComparison()) {
      this.hold(held, this.sum());
    } else if (this.lexer.takeIf(']')) {
      this.hold(held, this.sum());
      this.lexer.expect('..');
      this.hold(held, this.rangeTo());
    } else {
      this.hold(held, this.expression());
    }
  }

  private takeComparison(): boolean {
    const { kind, text } = this.lexer.peek();
    const found = kind === 'symbol' && this.rules.feel.comparisons.includes(text);
    if (found) this.lexer.take();
    return found;
  }

  private hold(one: FeelSort, other: FeelSort) {
    if (this.misfit === null && !meets(one, other)) this.misfit = other === 'FACT' ? one : other;
  }

  private expression(): FeelSort {
    if (++this.depth > this.deepest) throw new Unparsable('too-deep');
    let sort: FeelSort;
    if (this.lexer.takeIf('if')) {
      this.expression();
      this.lexer.expect('then');
      const then = this.expression();
      this.lexer.expect('else');
      sort = asAnswer(eitherSort(then, this.expression()));
    } else {
      sort = this.joined('or', () => this.joined('and', () => this.comparison()));
    }
    this.depth--;
    return sort;
  }

  private joined(word: string, part: () => FeelSort): FeelSort {
    let sort = part();
    while (this.lexer.takeIf(word)) {
      part();
      sort = 'ANY';
    }
    return sort;
  }

  /** What a comparison gives is left open: in a cell it is the answer and not what is compared. */
  private comparison(): FeelSort {
    const sort = this.sum();
    if (this.lexer.takeIf('between')) {
      this.hold(sort, this.sum());
      this.lexer.expect('and');
      this.hold(sort, this.sum());
    } else if (this.lexer.takeIf('in')) {
      this.test(sort);
    } else if (this.takeComparison()) {
      this.hold(sort, this.sum());
    } else {
      return sort;
    }
    return 'ANY';
  }

  private sum(): FeelSort {
    return this.reckoned('+', '-', () => this.reckoned('*', '/', () => this.signed()));
  }

  private reckoned(one: string, other: string, part: () => FeelSort): FeelSort {
    let sort = part();
    while (this.lexer.takeIf(one) || this.lexer.takeIf(other)) sort = reckoned(sort, part());
    return sort;
  }

  private signed(): FeelSort {
    this.lexer.takeIf('-');
    return this.primary();
  }

  private primary(): FeelSort {
    const token = this.lexer.peek();
    if (token.kind === 'name') return this.named(token);
    if (this.lexer.takeIf('(')) return this.bracketed(')');
    if (this.lexer.takeIf('[')) return this.bracketed(']');
    if (this.lexer.takeIf('@')) {
      const { kind, text } = this.literal();
      return kind === 'string' ? timelySort(text) : 'ANY';
    }
    if (this.lexer.takeIf('?')) return this.asked;
    return this.literal().kind === 'number' ? 'NUMBER' : 'TEXT';
  }

  private literal(): Token {
    const token = this.lexer.take();
    if (token.kind !== 'number' && token.kind !== 'string') throw token.kind === 'end' ? new Unparsable('ends-early') : new Unparsable('not-allowed.here', token.text);
    return token;
  }

  /** Either brackets around a value, a list, or a range, which may close with either bracket. */
  private bracketed(close: string): FeelSort {
    if (close === ']' && this.lexer.takeIf(']')) return 'ANY';
    const sort = this.expression();
    if (this.lexer.takeIf('..')) {
      this.hold(sort, this.rangeTo());
      return sort;
    }
    while (close === ']' && this.lexer.takeIf(',')) this.expression();
    this.lexer.expect(close);
    return close === ']' ? 'ANY' : asAnswer(sort);
  }

  private rangeTo(): FeelSort {
    const sort = this.sum();
    if (!this.lexer.takeIf(')') && !this.lexer.takeIf(']') && !this.lexer.takeIf('[')) throw new Unparsable('range-open');
    return sort;
  }

  private named({ start, text }: Token): FeelSort {
    const called = this.functions.find((name) => this.text.startsWith(name, start) && stripLeading(this.text.substring(start + name.length)).startsWith('('));
    if (called !== undefined) {
      this.lexer.jump(start + called.length);
      return this.called(called);
    }
    this.lexer.take();
    if (this.lexer.at('(')) throw new Unparsable('no-function', text);
    if (text === 'true' || text === 'false') return 'TRUTH';
    if (this.rules.feel.words.includes(text) && text !== 'null') throw new Unparsable('not-allowed.here', text);
    return text === 'null' ? 'ANY' : this.facts;
  }

  private called(name: string): FeelSort {
    const { results } = this.rules.feel;
    const sort = (Object.hasOwn(results, name) && results[name]) || 'ANY';
    this.lexer.expect('(');
    const first = this.lexer.peek();
    if (this.lexer.takeIf(')')) return sort;
    do this.expression();
    while (this.lexer.takeIf(','));
    this.lexer.expect(')');
    return sort !== 'MOMENT' || first.kind === 'string' ? writtenSort(sort, first.text) : 'ANY';
  }
}
