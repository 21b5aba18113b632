import type { LintConfig, LintRule, RuleFactory } from 'bpmnlint';
import fakeJoin from 'bpmnlint/rules/fake-join.js';
import gatewayJoinFork from 'bpmnlint/rules/no-gateway-join-fork.js';
import implicitSplit from 'bpmnlint/rules/no-implicit-split.js';
import superfluousGateway from 'bpmnlint/rules/superfluous-gateway.js';
import type { Finding } from './findings';

/** What bpmnlint knows of good drawing and the gate doesn't mind; our words for it are in the rule file. */
export const DRAWING: Record<string, RuleFactory> = {
  'fake-join': fakeJoin,
  'no-gateway-join-fork': gatewayJoinFork,
  'no-implicit-split': implicitSplit,
  'superfluous-gateway': superfluousGateway,
};

const SEVERITIES: Record<string, Finding['severity']> = { refused: 'error', advice: 'warning' };
const PLUGIN = 'bpmnlint-plugin-casework';

/**
 * The gate as a bpmnlint plug-in beside bpmnlint's own rules of drawing. bpmnlint has one severity for a rule, so there
 * are two: what is refused and what is advice. A report of theirs carries the whole `finding`.
 *
 * @param findings what the gate says of the model
 */
export function gateLinting(findings: readonly Finding[]): LintConfig {
  const drawing = Object.keys(DRAWING).map((name) => [name, 'warn'] as const);
  return {
    config: { rules: { 'casework/refused': 'error', 'casework/advice': 'warn', ...Object.fromEntries(drawing) } },
    resolver: {
      resolveRule: (pkg, name) => (pkg === PLUGIN ? gateRule(findings, SEVERITIES[name]) : (DRAWING[name] ?? null)),
      resolveConfig: () => null,
    },
  };
}

/** The gate looks at a model as a whole, which is what its root stands for. */
function gateRule(findings: readonly Finding[], severity: Finding['severity'] | undefined): RuleFactory {
  return (): LintRule => ({
    check: (node, reporter) => {
      if (node.$type !== 'bpmn:Definitions') return;
      for (const finding of findings.filter((each) => each.severity === severity)) reporter.report(finding.element ?? node.id ?? '', finding.reason, { finding });
    },
  });
}
