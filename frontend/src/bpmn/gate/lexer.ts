import type { Phrase } from './wording';

/** The text is not in the small language; the phrase completes a sentence. */
export class Unparsable extends Error {
  readonly phrase: Phrase;

  constructor(phrase: string, ...shown: (string | number)[]) {
    super(phrase);
    this.phrase = { key: phrase, arguments: shown.map(String) };
  }
}

export type Kind = 'name' | 'number' | 'string' | 'symbol' | 'end';

export interface Token {
  kind: Kind;
  text: string;
  start: number;
  end: number;
}

/** `escapes`: characters that may follow a backslash in a string; `symbols`: longer ones first. */
export interface Dialect {
  quotes: string;
  escapes: string;
  symbols: string[];
}

const NAME_START = /[A-Za-z_]/;
const NAME_PART = /[A-Za-z0-9_]/;
const DIGIT = /[0-9]/;
const BLANK = /[ \t\n\r]/;
const LONGEST_NUMBER = 18;

/** Cuts an expression into names, numbers, strings and symbols; anything else is refused. */
export class Lexer {
  private readonly dialect: Dialect;
  private readonly text: string;
  private current: Token;

  constructor(dialect: Dialect, text: string, position: number) {
    this.dialect = dialect;
    this.text = text;
    this.current = this.scan(position);
  }

  peek(): Token {
    return this.current;
  }

  at(symbolOrWord: string): boolean {
    const { kind, text } = this.current;
    return kind !== 'string' && kind !== 'end' && text === symbolOrWord;
  }

  take(): Token {
    const taken = this.current;
    this.current = this.scan(taken.end);
    return taken;
  }

  takeIf(symbolOrWord: string): boolean {
    const found = this.at(symbolOrWord);
    if (found) this.take();
    return found;
  }

  expect(symbolOrWord: string) {
    if (!this.takeIf(symbolOrWord)) throw new Unparsable('missing', symbolOrWord);
  }

  jump(position: number) {
    this.current = this.scan(position);
  }

  private char(at: number): string {
    return this.text.charAt(at);
  }

  private end(from: number, part: RegExp): number {
    let end = from;
    while (end < this.text.length && part.test(this.char(end))) end++;
    return end;
  }

  private scan(position: number): Token {
    const start = this.end(position, BLANK);
    if (start === this.text.length) return { kind: 'end', text: '', start, end: start };
    const first = this.char(start);
    if (NAME_START.test(first)) return this.token('name', start, this.end(start, NAME_PART));
    if (DIGIT.test(first)) return this.number(start);
    return this.dialect.quotes.includes(first) ? this.string(start) : this.symbol(start);
  }

  private token(kind: Kind, start: number, end: number): Token {
    return { kind, text: this.text.substring(start, end), start, end };
  }

  private number(start: number): Token {
    let end = this.end(start, DIGIT);
    if (this.char(end) === '.' && DIGIT.test(this.char(end + 1))) end = this.end(end + 1, DIGIT);
    if (end - start > LONGEST_NUMBER) throw new Unparsable('digits');
    return this.token('number', start, end);
  }

  private string(start: number): Token {
    const quote = this.char(start);
    for (let at = start + 1; at < this.text.length; at++) {
      const character = this.char(at);
      if (character === quote) return { kind: 'string', text: this.text.substring(start + 1, at), start, end: at + 1 };
      if (character === '\\' && (++at === this.text.length || !this.dialect.escapes.includes(this.char(at)))) {
        throw new Unparsable('backslash');
      }
    }
    throw new Unparsable('open-text');
  }

  private symbol(start: number): Token {
    const symbol = this.dialect.symbols.find((known) => this.text.startsWith(known, start));
    if (symbol === undefined) throw new Unparsable('not-allowed', this.shown(start));
    return this.token('symbol', start, start + symbol.length);
  }

  private shown(start: number): string {
    const code = this.text.codePointAt(start) ?? 0;
    const control = code < 0x20 || (code >= 0x7f && code < 0xa0);
    return control ? '?' : String.fromCodePoint(code);
  }
}
