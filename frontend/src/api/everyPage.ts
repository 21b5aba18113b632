import type { Page } from './types';

const MOST_PAGES = 25;

/** Reads a list to its end; for lists that belong to one case and are shown whole. */
export async function everyPage<T>(read: (cursor: string | null) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page: Page<T> = await read(cursor);
    items.push(...page.items);
    cursor = page.next;
    if (cursor === null) break;
  }
  return items;
}
