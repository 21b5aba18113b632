import { applyEventRules } from './eventRules';
import type { Findings, ModelContext } from './findings';
import { FlowRules } from './flowRules';
import { applyLoopRules } from './loopRules';
import { nameRules } from './nameRules';
import { complaint, limit } from './rules';
import { applyStepRules, CAMUNDA } from './stepRules';
import { checkValue } from './valueTypes';
import type { XmlElement } from './xmlTree';

const DRAWING = ['bpmndi', 'dc', 'di'];

/** What holds between the parts of a flow, once each part by itself is allowed. */
export function applyBpmnRules(root: XmlElement, context: ModelContext, findings: Findings) {
  size(root, context, findings);
  if (findings.refuse()) return;
  processes(root, context, findings);
  starters(root, context, findings);
  descriptions(root, context, findings);
  applyStepRules(root, context, findings);
  applyEventRules(root, context, findings);
  applyLoopRules(root, context, findings);
  new FlowRules(root, context, findings).apply();
}

function size(root: XmlElement, { catalogue: { rules } }: ModelContext, findings: Findings) {
  const drawing = new Set(DRAWING.flatMap((prefix) => rules.bpmn.namespaces[prefix] ?? []));
  const parts = root.all().filter(({ uri }) => !drawing.has(uri)).length;
  if (parts > rules.bpmn.semantic) findings.error(root, complaint(rules, 'model-too-large.parts', rules.bpmn.semantic));
}

function processes(root: XmlElement, context: ModelContext, findings: Findings) {
  const { rules } = context.catalogue;
  const all = root.childrenNamed('process');
  if (all.length === 0) findings.error(root, complaint(rules, 'process-missing.file'));
  for (const process of all) {
    if (process.id === '' || process.id.length > limit(rules, 'processId')) findings.error(process, complaint(rules, 'process-id'));
  }
  nameRules(all, context.catalogue.processes, context, findings);
  for (const process of all) {
    if (process.attribute('isExecutable') !== 'true') findings.warning(process, complaint(rules, 'not-executable'));
  }
  for (const process of all) {
    if (process.attribute('historyTimeToLive', CAMUNDA) === null) findings.warning(process, complaint(rules, 'history-missing'));
  }
}

function starters(root: XmlElement, { catalogue: { rules, teams } }: ModelContext, findings: Findings) {
  for (const process of root.childrenNamed('process')) {
    const groups = process.attribute('candidateStarterGroups', CAMUNDA)?.split(/ ?, ?/) ?? [];
    if (groups.some((group) => !teams.includes(group))) findings.error(process, complaint(rules, 'starter-unknown'));
  }
}

/** The engine evaluates the documentation of user tasks, and of nothing else. */
function descriptions(root: XmlElement, context: ModelContext, findings: Findings) {
  const { rules } = context.catalogue;
  for (const description of root.all('userTask').flatMap((task) => task.childrenNamed('documentation'))) {
    const wrong = description.text.length > limit(rules, 'description') ? complaint(rules, 'text-too-long.description') : checkValue('template', description.text, context);
    if (wrong) findings.error(description, wrong);
  }
}
