import type { Findings, ModelContext } from './findings';
import type { Complaint, ElementRule, Language } from './rules';
import { about, complaint } from './rules';
import { checkValue } from './valueTypes';
import { shown, strip } from './words';
import type { XmlAttribute, XmlElement } from './xmlTree';
import { XSI } from './xmlTree';

const FORMAL_EXPRESSION = 'tFormalExpression';
const HONEST_SCHEMA = /^((https?:\/\/(www\.omg\.org|camunda\.org|bpmn\.io)\/.*)|([A-Za-z0-9_./-]*))$/;

/**
 * Walks the parsed tree and holds each element, attribute and text against the language's allow-list. What other
 * tools added in their own namespaces is passed over: the server takes it out.
 */
export class AllowList {
  private readonly language: Language;
  private readonly context: ModelContext;
  private readonly findings: Findings;

  constructor(language: Language, context: ModelContext, findings: Findings) {
    this.language = language;
    this.context = context;
    this.findings = findings;
  }

  apply(root: XmlElement) {
    const key = this.key(root.uri, root.local, '');
    if (key === null || !this.language.roots.includes(key)) this.findings.error(root, this.complaint('root-unknown'));
    else this.element(root, key);
  }

  /** Null: nobody here knows the namespace. */
  private key(uri: string, local: string, inherited: string): string | null {
    if (uri === '') return inherited + local;
    const known = Object.entries(this.language.namespaces).find(([, uris]) => uris.includes(uri));
    return known ? `${known[0]}:${local}` : null;
  }

  private complaint(name: string, ...about: string[]): Complaint {
    return complaint(this.context.catalogue.rules, name, ...about);
  }

  private element(element: XmlElement, key: string) {
    const rule = this.language.elements[key];
    if (!rule) throw new Error(`The rule file has no element ${key}`);
    this.attributes(element, key, rule);
    this.text(element, rule);
    const allowed = this.allowedChildren(element, rule);
    for (const child of element.children) {
      const childKey = this.key(child.uri, child.local, 'none:');
      if (childKey === null && element.local === 'extensionElements') this.warn(child);
      else if (childKey === null || !allowed.has(childKey)) this.findings.error(child, this.refusal(childKey, 'element-refused', child.local));
      else this.element(child, childKey);
    }
  }

  /** What may stand in extension elements depends on whose they are. */
  private allowedChildren(element: XmlElement, rule: ElementRule): Set<string> {
    const { parent } = element;
    if (element.local !== 'extensionElements' || !parent) return new Set((rule.children ?? []).flatMap((name) => this.expanded(name)));
    return new Set(this.language.elements[this.key(parent.uri, parent.local, '') ?? '']?.extensions);
  }

  private expanded(name: string): string[] {
    return name.startsWith('$') ? (this.language.groups[name.substring(1)] ?? []) : [name];
  }

  private warn(foreign: XmlElement) {
    const warning = own(this.language.warned, foreign.uri);
    if (warning) this.findings.warning(foreign, this.complaint(warning));
  }

  private attributes(element: XmlElement, key: string, rule: ElementRule) {
    const types = this.types(rule);
    for (const attribute of element.attributes) {
      const name = this.key(attribute.uri, attribute.local, '');
      if (attribute.uri === XSI) this.instanceAttribute(element, attribute, types);
      else if (name !== null) this.attribute(element, key, name, attribute, types.get(name));
    }
  }

  private types(rule: ElementRule): Map<string, string> {
    const sets = (rule.use ?? []).map((set) => this.language.sets[set] ?? {});
    return new Map([...sets, rule.attributes ?? {}].flatMap((types) => Object.entries(types)));
  }

  /** A reference may carry the prefix of the file's own namespace; the rules after this one read it without. */
  private attribute(element: XmlElement, key: string, name: string, attribute: XmlAttribute, type: string | undefined) {
    const { local, value } = attribute;
    if (type === undefined) this.findings.error(element, this.refusal(`${key}@${name}`, 'attribute-refused', local));
    else if (type !== 'drop') this.complain(element, name, checkValue(type, value, this.context));
    if (type === 'ref') attribute.value = value.substring(value.indexOf(':') + 1);
  }

  private complain(element: XmlElement, place: string, wrong: Complaint | null) {
    if (wrong) this.findings.error(element, about(this.context.catalogue.rules, wrong, place.substring(place.indexOf(':') + 1)));
  }

  private instanceAttribute(element: XmlElement, { local, value }: XmlAttribute, types: Map<string, string>) {
    const type = types.get('xsi:type');
    if (local === 'schemaLocation' || local === 'noNamespaceSchemaLocation') this.schemaLocation(element, value);
    else if (local === 'type' && type === 'drop') return;
    else if (local !== 'type' || type === undefined || value.replace(/^[A-Za-z0-9_.-]+:/, '') !== FORMAL_EXPRESSION) {
      this.findings.error(element, this.refusal(`xsi:${local}`, 'attribute-refused', local));
    }
  }

  /** Honest modelers name the standard's own schemas; nothing is fetched either way. */
  private schemaLocation(element: XmlElement, value: string) {
    const honest = strip(value)
      .split(/[ \t\n\v\f\r]+/)
      .every((part) => HONEST_SCHEMA.test(part) && !part.startsWith('/'));
    if (!honest) this.findings.error(element, this.complaint('schema-location'));
  }

  private text(element: XmlElement, rule: ElementRule) {
    const text = strip(element.text);
    element.text = text;
    if (rule.text !== undefined) this.complain(element, element.local, checkValue(rule.text, text, this.context));
    else if (text !== '') this.findings.error(element, this.complaint('text-unexpected'));
  }

  private refusal(key: string | null, otherwise: string, local: string): Complaint {
    const known = key ?? `foreign:${local}`;
    const name = known.substring(known.indexOf('@') + 1);
    const { refused } = this.language;
    const told = own(refused, name) ?? own(refused, name.replace(/:.*/, ':*'));
    return told === undefined ? this.complaint(otherwise, shown(local)) : this.complaint(told);
  }
}

/** The names are a foreign file's: `constructor` is one like any other. */
function own(names: Record<string, string>, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}
