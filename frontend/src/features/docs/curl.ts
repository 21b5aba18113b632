import type { Operation } from './operations';
import { exampleOf, type Schemas } from './schemas';

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

function bodyOf(operation: Operation, schemas: Schemas): string[] {
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (!type || !content?.schema) return [];
  if (type === 'multipart/form-data') return ['-F file=@photo.jpg'];
  return [`-H ${quoted(`Content-Type: ${type}`)}`, `-d ${quoted(JSON.stringify(exampleOf(content.schema, schemas)))}`];
}

/** The operation as a command for a shell, with what has to be given and capitals for what the reader fills in. */
export function curlOf(operation: Operation, schemas: Schemas, origin: string): string {
  const needed = (place: string) => (operation.parameters ?? []).filter((parameter) => parameter.in === place && parameter.required);
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => name.toUpperCase());
  const query = needed('query').map(({ name }) => `${name}=${name.toUpperCase()}`);
  const isOpen = operation.security?.length === 0;
  return [
    `curl${operation.method === 'get' ? '' : ` -X ${operation.method.toUpperCase()}`} ${quoted(origin + path + (query.length > 0 ? `?${query.join('&')}` : ''))}`,
    ...(isOpen ? [] : [`-H "Authorization: Bearer $TOKEN"`]),
    ...needed('header').map(({ name }) => `-H ${quoted(`${name}: ${name === 'If-Match' ? '"1"' : 'VALUE'}`)}`),
    ...bodyOf(operation, schemas),
  ].join(' \\\n  ');
}
