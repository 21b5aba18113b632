import { ExpressionParser } from './expressionParser';
import { Unparsable } from './lexer';
import type { GateCatalogue } from './rules';
import { limit } from './rules';

/** A text as the engine evaluates it: words, and expressions in `${…}` or `#{…}`. */
export interface ModelText {
  /** One expression and nothing around it: its value keeps its type. */
  oneExpression: boolean;
  oneVariable: boolean;
}

export function isPlain(text: string): boolean {
  return !text.includes('${') && !text.includes('#{');
}

function opens(text: string, from: number): number {
  const found = [text.indexOf('${', from), text.indexOf('#{', from)].filter((at) => at >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}

/** Throws `Unparsable` when an expression in it is not in the small language. */
export function parseModelText(text: string, catalogue: GateCatalogue): ModelText {
  if (text.includes('${') && text.includes('#{')) throw new Unparsable('mixed');
  const longest = limit(catalogue.rules, 'expression');
  const expressions: boolean[] = [];
  let words = 0;
  let position = 0;
  for (let open = opens(text, 0); open >= 0; open = opens(text, position)) {
    if (text.charAt(open - 1) === '\\') throw new Unparsable('backslash.before');
    words += open - position;
    const parser = new ExpressionParser(text, open + 2, catalogue);
    expressions.push(parser.parse().variable);
    position = parser.end();
    if (position - open > longest) throw new Unparsable('too-long.here');
  }
  words += text.length - position;
  const oneExpression = expressions.length === 1 && words === 0;
  return { oneExpression, oneVariable: oneExpression && expressions[0] === true };
}
