import { checkFeel } from './feelParser';
import type { Json } from './formJson';
import { isNumber } from './formJson';
import type { Complaint, RuleBook } from './rules';
import { complaint, limit, matches } from './rules';
import { isSafePattern } from './safePattern';
import { feelComplaint } from './valueTypes';
import { strip } from './words';

const LARGEST = 2_147_483_647;

/** Holds a setting of a form against the type that the rule file names; null: it is fine. */
export class FormValues {
  private readonly rules: RuleBook;

  constructor(rules: RuleBook) {
    this.rules = rules;
  }

  check(value: Json, type: string): Complaint | null {
    if (type.startsWith('one-of:')) return this.that(type.substring(7).split('|').includes(text(value)));
    const check = this.types[type];
    if (!check) throw new Error(`The rule file has no type ${type} of a form's setting`);
    return check(value);
  }

  private readonly types: Record<string, (value: Json) => Complaint | null> = {
    text: (value) => this.words(value),
    markdown: (value) => this.words(value),
    id: (value) => this.that(this.matches('id', value)),
    key: (value) => (this.matches('key', value) && !this.rules.form.unsafeKeys.includes(text(value)) ? null : complaint(this.rules, 'form-key')),
    boolean: (value) => this.that(typeof value === 'boolean'),
    flag: (value) => (typeof value === 'boolean' ? null : this.feel(value)),
    integer: (value) => this.that(whole(value) >= 0),
    repetitions: (value) => this.that(whole(value) <= limit(this.rules, 'formRepetitions')),
    number: (value) => this.that(value !== null && (isNumber(value) || this.matches('number', value))),
    bound: (value) => this.bound(value),
    columns: (value) => this.that(value === null || (whole(value) >= 1 && whole(value) <= 16)),
    scalar: (value) => (typeof value === 'string' ? this.words(value) : this.that(value === null || typeof value === 'boolean' || isNumber(value))),
    regex: (value) => (isSafePattern(text(value), this.rules) ? null : complaint(this.rules, 'form-pattern')),
    feel: (value) => this.feel(value),
  };

  private that(fulfilled: boolean): Complaint | null {
    return fulfilled ? null : complaint(this.rules, 'form-value');
  }

  private matches(pattern: keyof RuleBook['form']['patterns'], value: Json): boolean {
    return matches(this.rules.form.patterns[pattern], text(value));
  }

  private bound(value: Json): Complaint | null {
    if (isNumber(value)) return null;
    return text(value).startsWith('=') ? this.feel(value) : this.that(this.matches('bound', value));
  }

  /** A text that starts with '=' is FEEL to the browser, whatever the setting. */
  private words(value: Json): Complaint | null {
    if (typeof value !== 'string' || value.length > limit(this.rules, 'formText')) return this.that(false);
    if (value.startsWith('=')) return this.feel(value);
    return new RegExp(this.rules.form.patterns.markup).test(value) || this.hasUnsafeLink(value) ? complaint(this.rules, 'form-html') : this.templates(value);
  }

  private hasUnsafeLink(value: string): boolean {
    const lower = value.toLowerCase();
    if (value.includes('![') || ['javascript:', '&#', 'data:'].some((unsafe) => lower.includes(unsafe))) return true;
    const { target, safeTarget } = this.rules.form.patterns;
    return [...value.matchAll(new RegExp(target, 'g'))].some(([, link = '']) => !matches(safeTarget, link));
  }

  /** `{{name}}` shows a value; sections and loops of the template language aren't needed. */
  private templates(value: string): Complaint | null {
    for (let open = value.indexOf('{{'); open >= 0; ) {
      const close = value.indexOf('}}', open);
      if (close < 0) return this.that(false);
      const wrong = this.expression(strip(value.substring(open + 2, close)));
      if (wrong) return wrong;
      open = value.indexOf('{{', close);
    }
    return null;
  }

  private feel(value: Json): Complaint | null {
    return text(value).startsWith('=') ? this.expression(strip(text(value).substring(1))) : this.that(false);
  }

  private expression(feel: string): Complaint | null {
    return feelComplaint(() => checkFeel(feel, this.rules), this.rules);
  }
}

const text = (value: Json) => (typeof value === 'string' ? value : '\0');

/** NaN when it is no whole number of usual size, so that no comparison holds. */
function whole(value: Json): number {
  const written = value !== null && isNumber(value) && /^-?\d+$/.test(value.number) ? Number(value.number) : NaN;
  return Math.abs(written) <= LARGEST ? written : NaN;
}
