import type { ApiSchema } from '@/api/description';

export type Schemas = Record<string, ApiSchema>;

export interface Member {
  path: string;
  schema: ApiSchema;
  required: boolean;
}

const DEEPEST = 3;
const MODELS: Record<string, unknown> = { integer: 1, number: 0.5, boolean: true };
const TEXTS: Record<string, string> = { 'date-time': '2026-11-22T14:30:00Z', email: 'tom@example.org', byte: 'SGVsbG8=' };

export const nameOf = (schema: ApiSchema) => schema.$ref?.split('/').at(-1);
const isNull = (schema: ApiSchema) => schema.type === 'null';
export const typesOf = ({ type }: ApiSchema) => (Array.isArray(type) ? type : type ? [type] : []);

export function resolved(schema: ApiSchema, schemas: Schemas): ApiSchema {
  const name = nameOf(schema);
  return name ? (schemas[name] ?? {}) : schema;
}

/** What a value is when it is not null. */
function valueOf(schema: ApiSchema): ApiSchema {
  const left = schema.anyOf?.filter((choice) => !isNull(choice)) ?? [];
  return left.length === 1 && left[0] ? left[0] : schema;
}

/** Everything in a value, inner members by their path: customer.email, attachments[].id. */
export function membersOf(schema: ApiSchema, schemas: Schemas, prefix = '', depth = 0): Member[] {
  const value = resolved(valueOf(schema), schemas);
  if (value.items) return membersOf(value.items, schemas, prefix ? `${prefix.slice(0, -1)}[].` : '[].', depth);
  if (depth >= DEEPEST) return [];
  return Object.entries(value.properties ?? {}).flatMap(([name, member]) => [
    { path: prefix + name, schema: member, required: value.required?.includes(name) ?? false },
    ...membersOf(member, schemas, `${prefix}${name}.`, depth + 1),
  ]);
}

/** A value as one would send it: what is required, and nothing else. */
export function exampleOf(schema: ApiSchema, schemas: Schemas, depth = 0): unknown {
  const value = resolved(valueOf(schema), schemas);
  const type = typesOf(value).find((candidate) => candidate !== 'null') ?? 'object';
  if (value.enum) return value.enum[0];
  if (type === 'array') return value.items && depth < DEEPEST ? [exampleOf(value.items, schemas, depth + 1)] : [];
  if (type === 'string') return TEXTS[value.format ?? ''] ?? 'text';
  if (type in MODELS) return MODELS[type];
  const needed = value.required ?? [];
  return Object.fromEntries(
    Object.entries(value.properties ?? {})
      .filter(([name]) => needed.includes(name))
      .map(([name, member]) => [name, exampleOf(member, schemas, depth + 1)]),
  );
}
