import { Unreadable } from './findings';
import type { Language, RuleBook } from './rules';
import { complaint } from './rules';

export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** They may have ids, but nobody sees them in a drawing. */
const DETAILS = new Set(['conditionExpression', 'completionCondition', 'loopCardinality', 'multiInstanceLoopCharacteristics', 'timeDate', 'timeDuration', 'timeCycle', 'documentation']);

export interface XmlAttribute {
  uri: string;
  local: string;
  value: string;
}

/** One element of a parsed model. Names are namespace URI and local name; a file's prefixes mean nothing here. */
export class XmlElement {
  readonly uri: string;
  readonly local: string;
  readonly parent: XmlElement | null;
  readonly attributes: XmlAttribute[];
  readonly children: XmlElement[] = [];
  text = '';

  constructor(uri: string, local: string, parent: XmlElement | null, attributes: XmlAttribute[]) {
    this.uri = uri;
    this.local = local;
    this.parent = parent;
    this.attributes = attributes;
    parent?.children.push(this);
  }

  get id(): string {
    return this.attribute('id') ?? '';
  }

  attribute(local: string, uri = ''): string | null {
    return this.attributes.find((attribute) => attribute.local === local && attribute.uri === uri)?.value ?? null;
  }

  childrenNamed(local: string): XmlElement[] {
    return this.children.filter((child) => child.local === local);
  }

  child(local: string): XmlElement | null {
    return this.children.find((child) => child.local === local) ?? null;
  }

  /** This element and everything below it, in document order. */
  all(local?: string): XmlElement[] {
    const below = this.children.flatMap((child) => child.all(local));
    return local === undefined || this.local === local ? [this, ...below] : below;
  }

  /** The id of the element around this one. */
  nearestHost(): string | null {
    return this.parent?.nearestId() ?? null;
  }

  /** Findings name a place that the reader can click on: diagrams know elements by id only. */
  nearestId(): string | null {
    if (this.id && this.isVisible()) return this.id;
    return this.nearestHost();
  }

  private isVisible(): boolean {
    return !DETAILS.has(this.local) && !this.local.endsWith('EventDefinition') && !this.uri.startsWith('http://camunda.org/');
  }
}

const DECLARATION = /^<\?xml\s+version\s*=\s*(["'])1\.0\1(\s+encoding\s*=\s*(["'])([A-Za-z0-9._-]{1,40})\3)?(\s+standalone\s*=\s*(["'])(?:yes|no)\6)?\s*\?>/;

function checkDeclaration(xml: string, rules: RuleBook) {
  if (!xml.startsWith('<?xml') || xml.startsWith('<?xml-')) return;
  const declaration = DECLARATION.exec(xml);
  if (!declaration) throw new Unreadable(complaint(rules, 'xml-declaration'));
  if (declaration[4] && declaration[4].toUpperCase() !== 'UTF-8') throw new Unreadable(complaint(rules, 'encoding.declared'));
}

/** A text or the bytes of a file as text; the server takes UTF-8 and nothing else. */
export function readText(content: string | Uint8Array, mostBytes: number, rules: RuleBook): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (bytes.length > mostBytes) throw new Unreadable(complaint(rules, 'file-too-large', Math.floor(mostBytes / 1024)));
  if (bytes.length === 0) throw new Unreadable(complaint(rules, 'file-empty'));
  const text = decoded(bytes, rules);
  if (text.includes('\0')) throw new Unreadable(complaint(rules, 'encoding'));
  return text;
}

function decoded(bytes: Uint8Array, rules: RuleBook): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(complaint(rules, 'encoding'));
  }
}

/** A document type stands before the first element; the browser's parser would follow its entities. */
function hasDoctype(xml: string): boolean {
  let at = xml.search(/\S/);
  while (at >= 0 && (xml.startsWith('<?', at) || xml.startsWith('<!--', at))) {
    const close = xml.startsWith('<?', at) ? '?>' : '-->';
    const end = xml.indexOf(close, at + 2);
    const rest = end < 0 ? -1 : xml.substring(end + close.length).search(/\S/);
    at = rest < 0 ? -1 : end + close.length + rest;
  }
  return at >= 0 && xml.startsWith('<!DOCTYPE', at);
}

export function readXml(content: string | Uint8Array, language: Language, rules: RuleBook): XmlElement {
  const xml = readText(content, language.limits.bytes, rules);
  checkDeclaration(xml, rules);
  if (hasDoctype(xml)) throw new Unreadable(complaint(rules, 'xml-doctype'));
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0 || !document.documentElement) {
    throw new Unreadable(complaint(rules, xml.includes('<!DOCTYPE') ? 'xml-doctype' : 'xml-malformed'));
  }
  return new TreeBuilder(language, rules).build(document);
}

class TreeBuilder {
  private readonly limits: Language['limits'];
  private readonly rules: RuleBook;
  private elements = 0;

  constructor(language: Language, rules: RuleBook) {
    this.limits = language.limits;
    this.rules = rules;
  }

  build(document: Document): XmlElement {
    let root: XmlElement | null = null;
    for (const node of document.childNodes) {
      if (node.nodeType === Node.PROCESSING_INSTRUCTION_NODE) throw new Unreadable(complaint(this.rules, 'xml-instruction'));
      if (node instanceof Element) root = this.element(node, null, 1);
    }
    if (!root) throw new Unreadable(complaint(this.rules, 'xml-malformed'));
    return root;
  }

  private element(node: Element, parent: XmlElement | null, depth: number): XmlElement {
    this.limit(depth, this.limits.depth, 'levels');
    this.limit(++this.elements, this.limits.elements, 'elements');
    const element = new XmlElement(node.namespaceURI ?? '', node.localName, parent, this.attributes(node));
    for (const child of node.childNodes) this.child(child, element, depth);
    return element;
  }

  private attributes(node: Element): XmlAttribute[] {
    const attributes = [...node.attributes].filter(({ namespaceURI }) => namespaceURI !== XMLNS);
    this.limit(attributes.length, this.limits.attributes, 'attributes');
    return attributes.map(({ namespaceURI, localName, value }) => {
      this.limit(value.length, this.limits.attributeLength, 'attribute-length');
      return { uri: namespaceURI ?? '', local: localName, value };
    });
  }

  private child(node: ChildNode, element: XmlElement, depth: number) {
    if (node.nodeType === Node.PROCESSING_INSTRUCTION_NODE) throw new Unreadable(complaint(this.rules, 'xml-instruction'));
    if (node instanceof Element) this.element(node, element, depth + 1);
    if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) {
      element.text += node.nodeValue ?? '';
      this.limit(element.text.length, this.limits.textLength, 'text-length');
    }
  }

  private limit(actual: number, most: number, what: string) {
    if (actual > most) throw new Unreadable(complaint(this.rules, 'model-too-large', most, { key: what, arguments: [] }));
  }
}
