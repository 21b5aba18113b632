import type { ApiDescription, ApiOperation } from '@/api/description';

export interface Operation extends ApiOperation {
  method: string;
  path: string;
}

/** The operations that have all words in their address, name or description, by tag. */
export function operationsByTag({ paths }: ApiDescription, q: string): [tag: string, operations: Operation[]][] {
  const words = q.toLowerCase().split(/\s+/);
  const groups = new Map<string, Operation[]>();
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const text = `${method} ${path} ${operation.summary ?? ''} ${operation.description ?? ''}`.toLowerCase();
      if (!words.every((word) => text.includes(word))) continue;
      const tag = operation.tags?.[0] ?? '';
      groups.set(tag, [...(groups.get(tag) ?? []), { ...operation, method, path }]);
    }
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b));
}
