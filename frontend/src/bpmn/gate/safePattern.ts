import type { RuleBook } from './rules';
import { limit } from './rules';

/**
 * Whether a browser and the server can run a regular expression on hostile input: no repetition of anything that
 * itself repeats or branches, no look-around, no references, and not too many ways to read one text.
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

/** What was known in front of a group. */
interface Around {
  variable: boolean;
  ways: number;
  otherBranches: number;
}

class SafePattern {
  private readonly pattern: string;
  private readonly rules: RuleBook;
  private readonly groups: Around[] = [];
  private variable = false;
  private lastVariable = false;
  private repeatable = false;
  private ways = 1;
  private otherBranches = 0;
  private at = 0;

  constructor(pattern: string, rules: RuleBook) {
    this.pattern = pattern;
    this.rules = rules;
  }

  isSafe(): boolean {
    while (this.at < this.pattern.length) {
      if (!this.step(this.pattern.charAt(this.at++))) return false;
    }
    return this.groups.length === 0 && this.otherBranches + this.ways <= limit(this.rules, 'patternWays');
  }

  private step(character: string): boolean {
    if (character === '\\') return this.escape('dDwWsSbBnrt');
    if (character === '[') return this.characterClass();
    if (character === '(') return this.open();
    if (character === ')') return this.close();
    if (character === '|') return this.branch();
    if (character === '?') return this.repeat(false, 2);
    if ('*+'.includes(character)) return this.repeat(true, limit(this.rules, 'patternText'));
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
    this.groups.push({ variable: this.variable, ways: this.ways, otherBranches: this.otherBranches });
    this.variable = false;
    this.ways = 1;
    this.otherBranches = 0;
    return this.atom(false);
  }

  private close(): boolean {
    const around = this.groups.pop();
    if (around === undefined) return false;
    this.lastVariable = this.variable;
    this.variable = around.variable || this.lastVariable;
    this.ways = around.ways * (this.otherBranches + this.ways);
    this.otherBranches = around.otherBranches;
    this.repeatable = true;
    return true;
  }

  private branch(): boolean {
    this.variable = true;
    this.otherBranches += this.ways;
    this.ways = 1;
    return this.atom(false);
  }

  /** Making a varying group optional is harmless; repeating it is what explodes. */
  private repeat(many: boolean, times: number): boolean {
    if (!this.repeatable || (many && this.lastVariable)) return false;
    this.ways *= times;
    this.variable = true;
    this.repeatable = false;
    return !'*+?{'.includes(this.pattern.charAt(this.at) || ' ');
  }

  private counted(): boolean {
    const counts = /^(\d{1,4})(?:(,)(\d{0,4}))?\}/.exec(this.pattern.substring(this.at));
    if (!counts) return false;
    const [all, least = '', range, most = ''] = counts;
    if (Number(most || least) > limit(this.rules, 'patternTimes') || (most !== '' && Number(most) < Number(least))) return false;
    this.at += all.length;
    const longest = limit(this.rules, 'patternText');
    const times = most === '' ? longest : Math.min(Number(most) - Number(least) + 1, longest);
    return range ? this.repeat(true, times) : this.fixed();
  }

  private fixed(): boolean {
    const allowed = this.repeatable && !this.lastVariable;
    this.repeatable = false;
    return allowed;
  }
}
