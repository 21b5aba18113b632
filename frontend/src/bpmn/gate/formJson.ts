/** JSON as the server reads it: no name twice, no more depth or length than it takes. */
export type Json = JsonObject | JsonNumber | Json[] | string | boolean | null;
export type JsonObject = Map<string, Json>;

/** A number keeps how it was written: `1.0` is no whole number. */
export interface JsonNumber {
  number: string;
}

export class Malformed extends Error {}

const DEEPEST = 40;
const LONGEST_TEXT = 20_000;
const LONGEST_NAME = 200;
const LONGEST_NUMBER = 40;
const BLANK = /[ \t\n\r]/;
const TOKEN = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const CONSTANTS: Record<string, Json> = { true: true, false: false, null: null };

export function parseJson(text: string): Json {
  const reader = new Reader(text);
  const value = reader.value(0);
  reader.end();
  return value;
}

export const isObject = (value: Json | undefined): value is JsonObject => value instanceof Map;
export const isNumber = (value: Json): value is JsonNumber => value !== null && typeof value === 'object' && 'number' in value;

class Reader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  end() {
    this.blanks();
    if (this.at < this.text.length) throw new Malformed();
  }

  value(depth: number): Json {
    if (this.takes('{')) return this.object(this.deeper(depth));
    if (this.takes('[')) return this.list(this.deeper(depth));
    return this.simple();
  }

  private deeper(depth: number): number {
    if (depth >= DEEPEST) throw new Malformed();
    return depth + 1;
  }

  private blanks() {
    while (this.at < this.text.length && BLANK.test(this.text.charAt(this.at))) this.at++;
  }

  private takes(symbol: string): boolean {
    this.blanks();
    const found = this.text.charAt(this.at) === symbol;
    if (found) this.at++;
    return found;
  }

  private expect(symbol: string) {
    if (!this.takes(symbol)) throw new Malformed();
  }

  private object(depth: number): JsonObject {
    const object: JsonObject = new Map();
    if (this.takes('}')) return object;
    do {
      const name = this.simple();
      if (typeof name !== 'string' || name.length > LONGEST_NAME || object.has(name)) throw new Malformed();
      this.expect(':');
      object.set(name, this.value(depth));
    } while (this.takes(','));
    this.expect('}');
    return object;
  }

  private list(depth: number): Json[] {
    const list: Json[] = [];
    if (this.takes(']')) return list;
    do list.push(this.value(depth));
    while (this.takes(','));
    this.expect(']');
    return list;
  }

  private simple(): Json {
    this.blanks();
    TOKEN.lastIndex = this.at;
    const token = TOKEN.exec(this.text)?.[0];
    if (token === undefined) throw new Malformed();
    this.at += token.length;
    if (token in CONSTANTS) return CONSTANTS[token] ?? null;
    return token.startsWith('"') ? string(token) : number(token);
  }
}

function string(token: string): string {
  const text = JSON.parse(token) as string;
  if (text.length > LONGEST_TEXT) throw new Malformed();
  return text;
}

function number(token: string): JsonNumber {
  if (token.length > LONGEST_NUMBER) throw new Malformed();
  return { number: token };
}
