import { Writer } from 'moddle-xml';
import { checkModel } from './checkModel';
import type { Finding } from './findings';
import type { GateCatalogue } from './rules';

interface ModdleElement {
  $type: string;
  id?: string;
}

interface Reporter {
  report(id: string, message: string, more: object): void;
}

interface LintRule {
  check(node: ModdleElement, reporter: Reporter): void;
}

/** What bpmn-js-bpmnlint takes as `linting.bpmnlint`. */
export interface LintConfiguration {
  config: { rules: Record<string, 'error' | 'warn'> };
  resolver: {
    resolveRule(pkg: string, ruleName: string): (() => LintRule) | null;
    resolveConfig(pkg: string, configName: string): null;
  };
}

const SEVERITIES: Record<string, Finding['severity']> = { refused: 'error', advice: 'warning' };

/**
 * The gate as a bpmnlint plug-in: two rules that read the whole model as it would be saved. A report carries `finding`,
 * with the gate's own rule and its fix, for a list beside the drawing.
 *
 * @param catalogue as of now; asked for at each check, so that it may change while the editor is open
 * @param key of the flow that is edited
 */
export function gateLinting(catalogue: () => GateCatalogue, key: string | null = null): LintConfiguration {
  const findings = remembered((xml) => checkModel('process', xml, catalogue(), key));
  const rule = (severity: Finding['severity']) => (): LintRule => ({
    check: (node, reporter) => {
      if (node.$type === 'bpmn:Definitions') report(node, findings(saved(node)), severity, reporter);
    },
  });
  return {
    config: { rules: { 'casework/refused': 'error', 'casework/advice': 'warn' } },
    resolver: {
      resolveRule: (_pkg, ruleName) => (SEVERITIES[ruleName] ? rule(SEVERITIES[ruleName]) : null),
      resolveConfig: () => null,
    },
  };
}

function saved(definitions: ModdleElement): string {
  return new Writer({ format: false, preamble: true }).toXML(definitions);
}

function report(definitions: ModdleElement, findings: Finding[], severity: Finding['severity'], reporter: Reporter) {
  for (const finding of findings.filter((each) => each.severity === severity)) {
    const message = finding.fix === null ? finding.reason : `${finding.reason} ${finding.fix}`;
    reporter.report(finding.element ?? definitions.id ?? '', message, { finding });
  }
}

/** Both rules look at the same model one after the other; it is read once. */
function remembered(check: (xml: string) => Finding[]): (xml: string) => Finding[] {
  let last: { xml: string; findings: Finding[] } | null = null;
  return (xml) => {
    if (last?.xml !== xml) last = { xml, findings: check(xml) };
    return last.findings;
  };
}
