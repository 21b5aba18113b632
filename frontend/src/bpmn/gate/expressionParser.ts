import { Lexer, Unparsable } from './lexer';
import type { Token } from './lexer';
import type { GateCatalogue, RuleBook } from './rules';
import { limit } from './rules';

const UNARY = ['!', 'not', '-', 'empty'];
const CONSTANTS = ['true', 'false', 'null'];

/** Reads the inside of `${…}`: variables, comparison, arithmetic and named functions; the server's grammar. */
export class ExpressionParser {
  private readonly lexer: Lexer;
  private readonly grammar: RuleBook['expression'];
  private readonly functions: string[];
  private readonly deepest: number;
  private depth = 0;

  /** `position`: just after the opening brace. */
  constructor(text: string, position: number, { rules, functions }: GateCatalogue) {
    this.grammar = rules.expression;
    this.functions = functions;
    this.deepest = limit(rules, 'expressionDepth');
    this.lexer = new Lexer({ quotes: '\'"', escapes: '\\\'"', symbols: this.grammar.symbols }, text, position);
  }

  /** Reads up to and including the closing brace; whether it is a single variable. */
  parse(): { variable: boolean } {
    const variable = this.expression();
    if (!this.lexer.at('}')) throw unexpected(this.lexer.peek());
    return { variable };
  }

  /** After `parse`: just after the closing brace. */
  end(): number {
    return this.lexer.peek().end;
  }

  private expression(): boolean {
    this.deeper();
    const variable = this.binary(0);
    const choice = this.lexer.takeIf('?');
    if (choice) {
      this.expression();
      this.lexer.expect(':');
      this.expression();
    }
    this.depth--;
    return variable && !choice;
  }

  private binary(level: number): boolean {
    const operators = this.grammar.binary[level];
    if (!operators) return this.unary();
    let variable = this.binary(level + 1);
    while (isOperator(this.lexer.peek(), operators)) {
      this.lexer.take();
      this.binary(level + 1);
      variable = false;
    }
    return variable;
  }

  private unary(): boolean {
    if (!isOperator(this.lexer.peek(), UNARY)) return this.primary();
    this.deeper();
    this.lexer.take();
    this.unary();
    this.depth--;
    return false;
  }

  private primary(): boolean {
    if (this.lexer.takeIf('(')) {
      const variable = this.expression();
      this.lexer.expect(')');
      return variable;
    }
    const token = this.lexer.take();
    if (token.kind === 'number' || token.kind === 'string') return false;
    if (token.kind !== 'name') throw unexpected(token);
    return this.lexer.at('(') ? this.call(token.text) : this.name(token.text);
  }

  private name(name: string): boolean {
    if (CONSTANTS.includes(name)) return false;
    if (this.grammar.words.includes(name) || this.grammar.reserved.includes(name)) throw new Unparsable('no-variable', name);
    return true;
  }

  private call(name: string): boolean {
    if (!this.functions.includes(name)) throw new Unparsable('no-function', name);
    this.lexer.expect('(');
    for (let first = true; !this.lexer.takeIf(')'); first = false) {
      if (!first) this.lexer.expect(',');
      this.expression();
    }
    return false;
  }

  private deeper() {
    if (++this.depth > this.deepest) throw new Unparsable('too-deep');
  }
}

function isOperator({ kind, text }: Token, operators: string[]): boolean {
  return (kind === 'symbol' || kind === 'name') && operators.includes(text);
}

function unexpected({ kind, text }: Token): Unparsable {
  return kind === 'end' ? new Unparsable('ends-early') : new Unparsable('misplaced', text);
}
