import { BpmnModdle } from 'bpmn-moddle';
import { Linter, type LintReport } from 'bpmnlint';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { checkModel } from './checkModel';
import type { Finding } from './findings';
import { DRAWING, gateLinting } from './gateLinting';
import type { GateCatalogue } from './rules';
import { complaint } from './rules';

/** What the gate would say of a process, and what bpmnlint says of its drawing; errors first. */
export async function lintProcess(xml: string, catalogue: GateCatalogue, key: string | null): Promise<Finding[]> {
  const findings = checkModel('process', xml, catalogue, key);
  const root = await rootOf(xml);
  if (!root) return findings;
  const reports = await new Linter(gateLinting(findings)).lint(root);
  const found = Object.entries(reports).flatMap(([rule, ofRule]) => ofRule.map((report) => findingOf(rule, report, catalogue)));
  return [...found.filter(({ severity }) => severity === 'error'), ...found.filter(({ severity }) => severity === 'warning')];
}

function findingOf(rule: string, { id, finding }: LintReport, { rules }: GateCatalogue): Finding {
  if (!DRAWING[rule]) return finding as Finding;
  return { severity: 'warning', element: id, ...complaint(rules, rule) };
}

/** What can't be read has no drawing; the gate says why it can't. */
async function rootOf(xml: string): Promise<object | null> {
  try {
    return (await new BpmnModdle({ camunda }).fromXML(xml)).rootElement;
  } catch {
    return null;
  }
}
