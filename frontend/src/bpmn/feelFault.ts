import type { Fault } from './expression';
import { checkFeel, checkUnaryTests } from './gate/feelParser';
import { Unparsable } from './gate/lexer';
import type { RuleBook } from './gate/rules';

export interface FeelFault {
  fault: Fault | 'too-long';
  /** The part of the text that is meant. */
  what: string;
}

/** What the gate's phrases are called where conditions are written. */
const FAULTS: Record<string, FeelFault['fault']> = {
  'too-long': 'too-long',
  'too-deep': 'too-deep',
  'ends-early': 'ends-early',
  digits: 'digits',
  backslash: 'backslash',
  'open-text': 'open-text',
  'no-function': 'no-function',
  missing: 'missing',
  misplaced: 'unexpected',
  'not-allowed': 'not-allowed',
  'not-allowed.here': 'not-allowed',
};

/** Why a cell is refused as it is written, or null when it is fine. */
export function feelFault(kind: 'input' | 'output', text: string, rules: object): FeelFault | null {
  try {
    if (kind === 'input') checkUnaryTests(text.trim(), rules as RuleBook);
    else if (text.trim() !== '') checkFeel(text.trim(), rules as RuleBook);
    return null;
  } catch (refused) {
    if (!(refused instanceof Unparsable)) throw refused;
    const fault = FAULTS[refused.phrase.key];
    if (fault) return { fault, what: refused.phrase.arguments[0] ?? '' };
    return { fault: 'missing', what: ']' };
  }
}
