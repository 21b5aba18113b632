/** Something a case is known by, such as its tier. */
export interface Fact {
  name: string;
  label: string;
  /** string, integer, number, boolean or date */
  type: string;
  choices: readonly string[];
  /** What people call its values, where they have names of their own. */
  words?: Readonly<Record<string, string>>;
}

interface ConnectorField {
  name: string;
  type: string;
  choices: readonly string[];
}

interface TemplateProperty {
  id?: string;
  type: string;
  label?: string;
  description?: string;
  value?: string;
  choices?: { name: string; value: string }[];
  binding: { type: string; name?: string; source?: string; errorRef?: string };
}

/** As much of Camunda's element templates as ours consist of. */
export interface ElementTemplate {
  id: string;
  name: string;
  description?: string;
  groups?: { id: string; label: string }[];
  properties: TemplateProperty[];
  scopes?: { id: string; properties: TemplateProperty[] }[];
}

/** What a flow may be built from. */
export interface FlowParts {
  templates: readonly object[];
  connectors: readonly { id: string; name: string; inputs: readonly ConnectorField[]; outputs: readonly ConnectorField[]; errors: readonly string[] }[];
  teams: readonly { id: string; name: string }[];
  forms: readonly string[];
  decisions: readonly { key: string; name: string }[];
  processes: readonly { key: string; name: string }[];
  variables?: readonly Fact[];
  messages?: readonly { name: string; label: string }[];
  reservedMessages?: readonly string[];
}

/** "solutionDueAt" and "customer-replied" as people would write them. */
export function wordsOf(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[-_./]+/g, ' ').toLowerCase().trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function templatesOf(parts: FlowParts): ElementTemplate[] {
  return parts.templates.map((template) => template as ElementTemplate);
}

/** Whether a template is a way of asking people, and no connector's. */
export const isForPeople = ({ id }: ElementTemplate) => id.startsWith('people.');

const sourceName = (property: TemplateProperty) => /^\$\{(\w+)\}$/.exec(property.binding.source ?? '')?.[1] ?? '';

function factsFromSteps(parts: FlowParts): Fact[] {
  const templates = new Map(templatesOf(parts).map((template) => [template.id, template]));
  return parts.connectors.flatMap((connector) =>
    connector.outputs.map((output) => {
      const property = templates.get(connector.id)?.properties.find(({ binding }) => binding.type === 'camunda:outputParameter' && sourceName({ type: '', binding }) === output.name);
      const name = property?.value ?? output.name;
      return { name, label: property?.label ?? wordsOf(name), type: output.type, choices: output.choices };
    }),
  );
}

/** What the steps and the model itself know of a case, by label; the catalogue has the last word. */
export function factsOf(parts: FlowParts, namesInModel: readonly string[] = []): Fact[] {
  const found = new Map<string, Fact>();
  for (const name of namesInModel) found.set(name, { name, label: wordsOf(name), type: /At$|By$/.test(name) ? 'date' : 'string', choices: [] });
  for (const fact of factsFromSteps(parts)) {
    const before = found.get(fact.name);
    found.set(fact.name, { ...fact, choices: fact.choices.length > 0 ? fact.choices : (before?.choices ?? []) });
  }
  for (const fact of parts.variables ?? []) found.set(fact.name, fact);
  return [...found.values()].sort((a, b) => a.label.localeCompare(b.label));
}
