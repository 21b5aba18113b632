import { decisionFit } from './decisionFit';
import type { Findings, ModelContext } from './findings';
import { Graph } from './graph';
import { nameRules } from './nameRules';
import { complaint, limit } from './rules';
import { checkValue } from './valueTypes';
import type { XmlElement } from './xmlTree';

const CAMUNDA = 'http://camunda.org/schema/1.0/dmn';

/** The element around a text says what the text is. */
const TEXTS: Record<string, string> = {
  inputExpression: 'feel-optional',
  inputEntry: 'feel-tests',
  inputValues: 'feel-tests',
  outputValues: 'feel-tests',
  outputEntry: 'feel-optional',
  defaultOutputEntry: 'feel-optional',
  literalExpression: 'feel',
};

/** What holds between the parts of a decision: how much there may be, and which dialect a text is in. */
export function applyDmnRules(root: XmlElement, context: ModelContext, findings: Findings) {
  const { rules } = context.catalogue;
  const decisions = root.childrenNamed('decision');
  size(root, context, findings);
  nameRules(decisions, context.catalogue.decisions, context, findings);
  for (const decision of decisions) {
    if (decision.attribute('historyTimeToLive', CAMUNDA) === null) findings.warning(decision, complaint(rules, 'history-missing'));
  }
  for (const text of root.all('text')) {
    const type = TEXTS[text.parent?.local ?? ''];
    const wrong = type ? checkValue(type, text.text, context) : null;
    if (wrong) findings.error(text, wrong);
  }
  decisionFit(root, context, findings);
  cycles(decisions, context, findings);
}

function size(root: XmlElement, { catalogue: { rules } }: ModelContext, findings: Findings) {
  const atMost = (place: XmlElement, count: number, most: number, what: string) => {
    if (count > most) findings.error(place, complaint(rules, 'decision-too-large', most, { key: what, arguments: [] }));
  };
  atMost(root, root.childrenNamed('decision').length, limit(rules, 'decisions'), 'decisions');
  for (const table of root.all('decisionTable')) {
    atMost(table, table.childrenNamed('rule').length, limit(rules, 'decisionRules'), 'rules');
    atMost(table, table.childrenNamed('input').length + table.childrenNamed('output').length, limit(rules, 'decisionColumns'), 'columns');
  }
}

/** Decisions that need each other would be evaluated for ever. */
function cycles(decisions: XmlElement[], { catalogue: { rules } }: ModelContext, findings: Findings) {
  const needs = new Map(decisions.map((decision) => [decision.id, required(decision)]));
  for (const decision of [...new Graph(needs).inCycles()].sort()) findings.error(decision, complaint(rules, 'decision-cycle'));
}

function required(decision: XmlElement): Set<string> {
  return new Set(decision.all('requiredDecision').map((needed) => String(needed.attribute('href')).replace(/^#/, '')));
}
