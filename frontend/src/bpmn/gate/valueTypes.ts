import type { ModelContext } from './findings';
import { checkFeel, checkUnaryTests } from './feelParser';
import { Unparsable } from './lexer';
import type { ModelText } from './modelText';
import { isPlain, parseModelText } from './modelText';
import type { Complaint, RuleBook } from './rules';
import { complaint, limit, matches } from './rules';
import { isCycle, isDate, isDuration, isMeantAsWorkingTime, isWorkingTime } from './timeValues';
import { shown, strip } from './words';

type Check = (value: string, context: ModelContext) => Complaint | null;

/** Whether a value is of the type that the rule file names for its place; null: it is. */
export function checkValue(type: string, value: string, context: ModelContext): Complaint | null {
  const { rules } = context.catalogue;
  if (type.startsWith('one-of:')) {
    const values = type.substring(7).split('|');
    return values.includes(value) ? null : complaint(rules, 'value-unknown', values.join(', '));
  }
  if (type.startsWith('words:')) return value.length <= Number(type.substring(6)) ? null : complaint(rules, 'text-too-long');
  const check = NAMED[type];
  return check ? check(value, context) : stated(type, value, context);
}

/** The types that the rule file states by themselves. */
function stated(type: string, value: string, context: ModelContext): Complaint | null {
  const { rules } = context.catalogue;
  const rule = rules.values[type];
  if (!rule) throw new Error(`The rule file has no value type ${type}`);
  if (rule.pattern !== undefined && matches(rule.pattern, value)) return null;
  const otherwise = complaint(rules, rule.complaint);
  if (rule.or === 'expression') return evaluated(strip(value), context, ({ oneExpression }) => oneExpression, otherwise);
  if (rule.or === 'variable') return evaluated(value, context, ({ oneVariable }) => oneVariable, otherwise);
  return otherwise;
}

function evaluated(text: string, { catalogue }: ModelContext, shape: (text: ModelText) => boolean, misshapen: Complaint): Complaint | null {
  try {
    return shape(parseModelText(text, catalogue)) ? null : misshapen;
  } catch (refused) {
    if (refused instanceof Unparsable) return complaint(catalogue.rules, 'expression-refused', refused.phrase);
    throw refused;
  }
}

function variable(value: string, context: ModelContext): Complaint | null {
  return evaluated(value, context, ({ oneVariable }) => oneVariable, complaint(context.catalogue.rules, 'variable-expected'));
}

function literalOrVariable(literal: (value: string, rules: RuleBook) => boolean, unreadable: string): Check {
  return (value, context) => {
    const { rules } = context.catalogue;
    if (literal(value, rules)) return null;
    if (isMeantAsWorkingTime(value, rules)) return complaint(rules, 'working-time');
    return isPlain(value) ? complaint(rules, unreadable) : variable(value, context);
  };
}

function template(most: string): Check {
  return (value, context) => {
    const { rules } = context.catalogue;
    const tooLong = complaint(rules, 'text-too-long');
    return value.length > limit(rules, most) ? tooLong : evaluated(value, context, () => true, tooLong);
  };
}

function reference(value: string, { catalogue, ids }: ModelContext): Complaint | null {
  const id = value.substring(value.indexOf(':') + 1);
  return ids.has(id) ? null : complaint(catalogue.rules, 'reference-broken', shown(id));
}

function literal(value: string, { catalogue: { rules } }: ModelContext): Complaint | null {
  if (!isPlain(value)) return complaint(rules, 'expression-misplaced');
  return value.length <= limit(rules, 'literal') ? null : complaint(rules, 'text-too-long');
}

function due(value: string, context: ModelContext): Complaint | null {
  const { rules } = context.catalogue;
  if (isDate(value) || isDuration(value, rules) || isWorkingTime(value, rules)) return null;
  if (isMeantAsWorkingTime(value, rules)) return complaint(rules, 'working-time');
  return evaluated(value, context, ({ oneExpression }) => oneExpression, complaint(rules, 'timer-date.expression'));
}

function known(rule: string, names: 'topics' | 'forms' | 'decisions'): Check {
  return (value, { catalogue }) => (catalogue[names].includes(value) ? null : complaint(catalogue.rules, rule, shown(value)));
}

function topic(value: string, context: ModelContext): Complaint | null {
  const thirdParties = value.length <= 64 && matches(context.catalogue.rules.steps.thirdParties, value);
  return thirdParties ? null : known('connector-unknown', 'topics')(value, context);
}

function called(value: string, { catalogue, own }: ModelContext): Complaint | null {
  return catalogue.processes.includes(value) || own.has(value) ? null : complaint(catalogue.rules, 'process-unknown', shown(value));
}

function teams(value: string, context: ModelContext): Complaint | null {
  for (const team of value.split(',').map(strip)) {
    if (context.catalogue.teams.includes(team)) continue;
    const wrong = isPlain(team) ? complaint(context.catalogue.rules, 'team-unknown') : variable(team, context);
    if (wrong) return wrong;
  }
  return null;
}

function feel(parse: (text: string, rules: RuleBook) => void): Check {
  return (value, { catalogue: { rules } }) => feelComplaint(() => parse(strip(value), rules), rules);
}

export function feelComplaint(parse: () => void, rules: RuleBook): Complaint | null {
  try {
    parse();
    return null;
  } catch (refused) {
    if (refused instanceof Unparsable) return complaint(rules, 'feel-refused', refused.phrase);
    throw refused;
  }
}

const NAMED: Record<string, Check> = {
  ref: reference,
  literal,
  'task-name': template('taskName'),
  template: template('template'),
  'timer-date': literalOrVariable((value, rules) => isDate(value) || isWorkingTime(value, rules), 'timer-date'),
  'timer-duration': literalOrVariable(isDuration, 'timer-duration'),
  'timer-cycle': (value, { catalogue: { rules } }) => (isCycle(value, rules) ? null : complaint(rules, 'timer-cycle')),
  due,
  topic,
  form: known('form-unknown', 'forms'),
  decision: known('decision-unknown', 'decisions'),
  process: called,
  teams,
  feel: feel(checkFeel),
  'feel-tests': feel(checkUnaryTests),
  'feel-optional': feel((text, rules) => {
    if (text !== '') checkFeel(text, rules);
  }),
};
