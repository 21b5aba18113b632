/** The server's notion of white space, which is not the browser's: no-break spaces are none. */
const SPACE = '[\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]';
const AROUND = new RegExp(`^${SPACE}+|${SPACE}+$`, 'g');
const BEFORE = new RegExp(`^${SPACE}+`);
const CONTROLS = new RegExp('[\\x00-\\x1f\\x7f]+', 'g');
const LONGEST = 60;

export const strip = (text: string) => text.replace(AROUND, '');
export const stripLeading = (text: string) => text.replace(BEFORE, '');

/** A piece of a foreign file, short and on one line, for use in a sentence. */
export function shown(text: string): string {
  const line = text.replace(CONTROLS, ' ');
  return line.length <= LONGEST ? line : `${line.substring(0, LONGEST)}…`;
}
