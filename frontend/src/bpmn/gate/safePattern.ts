import type { RuleBook } from './rules';
import { limit } from './rules';

/**
 * Whether a browser and the server can run a regular expression on hostile input: no repetition of anything that
 * itself repeats or branches, no look-around, no references.
 */
export function isSafePattern(pattern: string, rules: RuleBook): boolean {
  return pattern.length <= limit(rules, 'pattern') && compiles(pattern) && new SafePattern(pattern, rules).isSafe();
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern).source !== '';
  } catch {
    return false;
  }
}

class SafePattern {
  private readonly pattern: string;
  private readonly rules: RuleBook;
  private readonly groups: boolean[] = [];
  private variable = false;
  private lastVariable = false;
  private repeatable = false;
  private openEnded = 0;
  private at = 0;

  constructor(pattern: string, rules: RuleBook) {
    this.pattern = pattern;
    this.rules = rules;
  }

  isSafe(): boolean {
    while (this.at < this.pattern.length) {
      if (!this.step(this.pattern.charAt(this.at++))) return false;
    }
    return this.groups.length === 0 && this.openEnded <= limit(this.rules, 'patternOpenEnded');
  }

  private step(character: string): boolean {
    if (character === '\\') return this.escape('dDwWsSbBnrt');
    if (character === '[') return this.characterClass();
    if (character === '(') return this.open();
    if (character === ')') return this.close();
    if (character === '|') return this.branch();
    if ('*+?'.includes(character)) return this.repeat(character !== '?');
    return character === '{' ? this.counted() : this.atom(!'^$'.includes(character));
  }

  private atom(repeatable = true): boolean {
    this.lastVariable = false;
    this.repeatable = repeatable;
    return true;
  }

  private escape(letters: string): boolean {
    const escaped = this.pattern.charAt(this.at++) || 'k';
    this.atom(!'bB'.includes(escaped));
    return letters.includes(escaped) || !/[\p{L}\p{Nd}]/u.test(escaped);
  }

  private characterClass(): boolean {
    if (this.pattern.charAt(this.at) === '^') this.at++;
    for (let first = true; this.at < this.pattern.length; first = false) {
      const character = this.pattern.charAt(this.at++);
      if (character === ']') return !first && this.atom();
      if ('[&'.includes(character) || (character === '-' && !first && this.isAtClassEscape())) return false;
      if (character === '\\' && !this.escape('dDwWsSnrt')) return false;
    }
    return false;
  }

  private isAtClassEscape(): boolean {
    return /^\\[dDwWsS]/.test(this.pattern.substring(this.at, this.at + 2));
  }

  private open(): boolean {
    if (this.pattern.startsWith('?:', this.at)) this.at += 2;
    else if (this.pattern.startsWith('?', this.at)) return false;
    this.groups.push(this.variable);
    this.variable = false;
    return this.atom(false);
  }

  private close(): boolean {
    const outside = this.groups.pop();
    if (outside === undefined) return false;
    this.lastVariable = this.variable;
    this.variable = outside || this.lastVariable;
    this.repeatable = true;
    return true;
  }

  private branch(): boolean {
    this.variable = true;
    return this.atom(false);
  }

  /** Making a varying group optional is harmless; repeating it is what explodes. */
  private repeat(many: boolean): boolean {
    if (!this.repeatable || (many && this.lastVariable)) return false;
    this.openEnded += many ? 1 : 0;
    this.variable = true;
    this.repeatable = false;
    return !'*+?{'.includes(this.pattern.charAt(this.at) || ' ');
  }

  private counted(): boolean {
    const counts = /^(\d{1,4})(?:(,)(\d{0,4}))?\}/.exec(this.pattern.substring(this.at));
    if (!counts) return false;
    const [all, least = '', range, most = ''] = counts;
    if (Number(range ? most : least) > limit(this.rules, 'patternTimes') || (most !== '' && Number(most) < Number(least))) return false;
    this.at += all.length;
    return range ? this.repeat(true) : this.fixed();
  }

  private fixed(): boolean {
    const allowed = this.repeatable && !this.lastVariable;
    this.repeatable = false;
    return allowed;
  }
}
