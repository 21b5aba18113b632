import type { FeelSort } from './feelSort';
import { inWords, type Phrase, type Stated, type Wording } from './wording';

/** What is wrong, before it is known at which element; reason and fix in English. */
export interface Complaint {
  rule: string;
  reason: string;
  fix: string | null;
  wording: Wording;
}

export interface ElementRule {
  use?: string[];
  attributes?: Record<string, string>;
  children?: string[];
  extensions?: string[];
  text?: string;
}

export interface Language {
  limits: { bytes: number; depth: number; elements: number; attributes: number; attributeLength: number; textLength: number };
  semantic: number;
  namespaces: Record<string, string[]>;
  warned: Record<string, string>;
  roots: string[];
  sets: Record<string, Record<string, string>>;
  groups: Record<string, string[]>;
  elements: Record<string, ElementRule>;
  refused: Record<string, string>;
}

export interface FormLanguage {
  unsafeKeys: string[];
  patterns: Record<'id' | 'key' | 'number' | 'bound' | 'markup' | 'target' | 'safeTarget', string>;
  bytes: number;
  nesting: number;
  components: number;
  properties: Record<string, string>;
  common: Record<string, string>;
  types: Record<string, Record<string, string>>;
  objects: Record<string, Record<string, string>>;
  refused: Record<string, string>;
}

/** A value is fine when it matches, or else is what `or` says; the complaint is about the last of the two. */
export interface ValueRule {
  pattern?: string;
  or?: 'expression' | 'variable';
  complaint: string;
}

/** The server's rule file, `engine/gate/rules.json`, as the catalogue of flows hands it out. */
export interface RuleBook {
  bpmn: Language;
  dmn: Language;
  form: FormLanguage;
  feelFunctions: string[];
  complaints: Record<string, Stated>;
  phrases: Record<string, string>;
  values: Record<string, ValueRule>;
  limits: Record<string, number>;
  expression: { symbols: string[]; words: string[]; reserved: string[]; binary: string[][] };
  feel: { symbols: string[]; words: string[]; comparisons: string[]; results: Record<string, FeelSort> };
  steps: { drafts: string; sends: string; thirdParties: string; pauses: string[]; calls: string[] };
  reserved: { prefixes: string[]; keys: string[] };
}

/** What a model may name in this installation. */
export interface GateCatalogue {
  topics: string[];
  forms: string[];
  decisions: string[];
  processes: string[];
  teams: string[];
  reservedMessages: string[];
  functions: string[];
  rules: RuleBook;
}

/** The complaint of a name such as `start-events.none`: the rule is what stands before the dot. */
export function complaint(rules: RuleBook, name: string, ...shown: (string | number | Phrase)[]): Complaint {
  const detail = shown.find((one) => typeof one === 'object') ?? null;
  const plain = shown.filter((one) => typeof one !== 'object').map(String);
  return said(rules, { key: name, arguments: plain, detail, setting: null });
}

function said(rules: RuleBook, wording: Wording): Complaint {
  const words = inWords(rules, wording);
  if (!words) throw new Error(`The rule file has no complaint ${wording.key}`);
  return { rule: wording.key.replace(/\..*/, ''), ...words, wording };
}

/** The complaint, saying which setting of the element it is about. */
export function about(rules: RuleBook, { wording }: Complaint, setting: string): Complaint {
  return said(rules, { ...wording, setting });
}

export function limit(rules: RuleBook, name: string): number {
  const most = rules.limits[name];
  if (most === undefined) throw new Error(`The rule file has no limit ${name}`);
  return most;
}

const compiled = new Map<string, RegExp>();

/** Whether the whole text is of the pattern. */
export function matches(pattern: string, text: string): boolean {
  let whole = compiled.get(pattern);
  if (!whole) {
    whole = new RegExp(`^(?:${pattern})$`);
    compiled.set(pattern, whole);
  }
  return whole.test(text);
}
