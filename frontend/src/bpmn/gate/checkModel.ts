import { AllowList } from './allowList';
import { applyBpmnRules } from './bpmnRules';
import { applyDmnRules } from './dmnRules';
import type { Finding, ModelContext } from './findings';
import { Findings, Unreadable } from './findings';
import { applyFormRules } from './formRules';
import type { GateCatalogue, Language } from './rules';
import { complaint } from './rules';
import type { XmlElement } from './xmlTree';
import { readXml } from './xmlTree';

export type ModelKind = 'process' | 'decision' | 'form';

type ModelRules = (root: XmlElement, context: ModelContext, findings: Findings) => void;

/**
 * What the server's gate would say about a model, errors first; empty: it is fine.
 *
 * @param content a text, or the bytes of a file
 * @param key the key that the flow is kept under; null: it has none yet
 */
export function checkModel(kind: ModelKind, content: string | Uint8Array, catalogue: GateCatalogue, key: string | null = null): Finding[] {
  const findings = new Findings(catalogue);
  const { rules } = catalogue;
  try {
    if (kind === 'form') applyFormRules(content, rules, findings);
    else if (kind === 'process') check(content, rules.bpmn, applyBpmnRules, catalogue, key, findings);
    else check(content, rules.dmn, applyDmnRules, catalogue, key, findings);
  } catch (unreadable) {
    if (!(unreadable instanceof Unreadable)) throw unreadable;
    findings.error(null, unreadable.complaint);
  }
  return findings.all();
}

function check(content: string | Uint8Array, language: Language, apply: ModelRules, catalogue: GateCatalogue, key: string | null, findings: Findings) {
  const root = readXml(content, language, catalogue.rules);
  const own = root.children.filter(({ local }) => local === 'process' || local === 'decision').map(({ id }) => id);
  const ids = root.all().map(({ id }) => id);
  const context = { catalogue, key, ids: new Set(ids.filter((id) => id !== '')), own: new Set(own) };
  twice(root, context, findings);
  new AllowList(language, context, findings).apply(root);
  if (!findings.refuse()) apply(root, context, findings);
}

/** Two elements with one id would make a finding, a drawing or a running case point to the wrong one. */
function twice(root: XmlElement, { catalogue: { rules } }: ModelContext, findings: Findings) {
  const seen = new Set<string>();
  for (const element of root.all()) {
    if (element.id !== '' && seen.has(element.id)) findings.error(element, complaint(rules, 'id-twice'));
    seen.add(element.id);
  }
}
