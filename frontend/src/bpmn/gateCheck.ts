import type { FlowParts } from './flowParts';
import { checkModel, type ModelKind } from './gate/checkModel';
import { lintProcess } from './gate/lintProcess';
import type { GateCatalogue, RuleBook } from './gate/rules';
import type { Wording } from './gate/wording';

export interface GateFinding {
  rule: string;
  severity: 'error' | 'warning';
  elementId: string | null;
  elementName: string | null;
  reason: string;
  fix: string | null;
  wording: Wording;
}

export type GateParts = FlowParts & { rules?: object; functions?: readonly string[] };

function catalogueOf(parts: GateParts, rules: RuleBook): GateCatalogue {
  return {
    topics: parts.connectors.map(({ id }) => id),
    forms: [...parts.forms],
    decisions: parts.decisions.map(({ key }) => key),
    processes: parts.processes.map(({ key }) => key),
    teams: parts.teams.map(({ id }) => id),
    reservedMessages: [...(parts.reservedMessages ?? [])],
    functions: [...(parts.functions ?? ['now'])],
    rules,
  };
}

/** What a release would say of a model, known before it is saved; nothing where the server has not told its rules. */
export async function gateFindings(kind: ModelKind, content: string, parts: GateParts, key: string): Promise<GateFinding[]> {
  if (!parts.rules) return [];
  const catalogue = catalogueOf(parts, parts.rules as RuleBook);
  const findings = kind === 'process' ? await lintProcess(content, catalogue, key) : checkModel(kind, content, catalogue, key);
  return findings.map(({ element, ...finding }) => ({ ...finding, elementId: element, elementName: null }));
}
