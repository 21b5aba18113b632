import type { Findings } from './findings';
import { Unreadable } from './findings';
import type { Json, JsonObject } from './formJson';
import { isObject, Malformed, parseJson } from './formJson';
import { FormValues } from './formValues';
import type { Complaint, RuleBook } from './rules';
import { about, complaint } from './rules';
import { shown } from './words';
import { readText } from './xmlTree';

export function applyFormRules(content: string | Uint8Array, rules: RuleBook, findings: Findings) {
  const text = readText(content, rules.form.bytes, rules);
  try {
    new FormRules(rules, findings).form(parseJson(text));
  } catch (malformed) {
    throw malformed instanceof Malformed ? new Unreadable(complaint(rules, 'json-malformed')) : malformed;
  }
}

const entry = (object: JsonObject, name: string) => {
  const value = object.get(name);
  return typeof value === 'string' ? value : '';
};

/** Holds a form's JSON against the allow-list of component types and their properties. */
class FormRules {
  private readonly rules: RuleBook;
  private readonly findings: Findings;
  private readonly values: FormValues;
  private readonly ids = new Set<string>();
  private components = 0;

  constructor(rules: RuleBook, findings: Findings) {
    this.rules = rules;
    this.findings = findings;
    this.values = new FormValues(rules);
  }

  form(form: Json) {
    if (!isObject(form) || !Array.isArray(form.get('components'))) throw new Unreadable(complaint(this.rules, 'form-shape'));
    this.properties(form, this.rules.form.properties, 'form', 0);
  }

  private component(component: Json, depth: number) {
    const { components, nesting } = this.rules.form;
    if (++this.components > components || depth > nesting) throw new Unreadable(complaint(this.rules, 'form-too-large'));
    if (isObject(component)) this.field(component, entry(component, 'id'), depth);
    else this.error('', complaint(this.rules, 'form-shape.component'));
  }

  private field(component: JsonObject, id: string, depth: number) {
    const { types, refused, common } = this.rules.form;
    const type = entry(component, 'type');
    const own = Object.hasOwn(types, type) ? types[type] : undefined;
    if (!own) {
      const known = Object.hasOwn(refused, type) ? refused[type] : undefined;
      this.error(id, known === undefined ? complaint(this.rules, 'form-component', shown(type)) : complaint(this.rules, known));
      return;
    }
    if (id !== '' && this.ids.has(id)) this.error(id, complaint(this.rules, 'id-twice'));
    this.ids.add(id);
    this.properties(component, { ...common, ...own }, id, depth);
  }

  private properties(object: JsonObject, allowed: Record<string, string>, id: string, depth: number) {
    for (const [name, value] of object) {
      const type = Object.hasOwn(allowed, name) ? allowed[name] : allowed['*'];
      const unsafe = name === '__proto__' || name === 'constructor';
      if (type === undefined || unsafe) this.error(id, complaint(this.rules, 'form-property', shown(name)));
      else this.value(value, type, id, depth, name);
    }
  }

  private value(value: Json, type: string, id: string, depth: number, name: string) {
    if (type.startsWith('[')) this.list(value, type.slice(1, -1), id, depth);
    else if (type.startsWith('{')) this.object(value, type.slice(1, -1), id, depth);
    else this.named(id, name, this.values.check(value, type));
  }

  private list(list: Json, type: string, id: string, depth: number) {
    if (!Array.isArray(list) || list.length > this.rules.form.components) {
      this.error(id, complaint(this.rules, 'form-shape.list'));
      return;
    }
    for (const item of list) {
      if (type === 'component') this.component(item, depth + 1);
      else this.object(item, type, id, depth);
    }
  }

  private object(object: Json, type: string, id: string, depth: number) {
    if (isObject(object)) this.properties(object, this.rules.form.objects[type] ?? {}, id, depth);
    else this.error(id, complaint(this.rules, 'form-shape.object'));
  }

  private named(id: string, name: string, wrong: Complaint | null) {
    if (wrong) this.error(id, about(this.rules, wrong, name));
  }

  private error(id: string, wrong: Complaint) {
    this.findings.error(id === '' ? null : shown(id), wrong);
  }
}
