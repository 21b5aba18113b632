/** The plain Markdown of articles and replies as a tree; whatever it does not know stays text. */
export type Inline = string | { kind: 'strong' | 'emphasis'; children: Inline[] } | { kind: 'code'; text: string } | { kind: 'link'; href: string; children: Inline[] };

export type Block =
  | { kind: 'heading'; level: number; children: Inline[] }
  | { kind: 'paragraph' | 'quote'; children: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'code'; text: string };

const INLINE = /\*\*(.+?)\*\*|__(.+?)__|\*([^*\s][^*]*?)\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)/;
const SAFE_LINK = /^(https?:\/\/|mailto:|\/(?!\/))/i;

export function inlines(text: string): Inline[] {
  const found = INLINE.exec(text);
  if (!found) return text === '' ? [] : [text];
  const [whole, strong, strong2, emphasis, code, label, href] = found;
  const before = text.slice(0, found.index);
  const after = inlines(text.slice(found.index + whole.length));
  return [...(before ? [before] : []), inlineOf({ whole, strong: strong ?? strong2, emphasis, code, label, href }), ...after];
}

function inlineOf(part: Record<'strong' | 'emphasis' | 'code' | 'label' | 'href', string | undefined> & { whole: string }): Inline {
  if (part.strong !== undefined) return { kind: 'strong', children: inlines(part.strong) };
  if (part.emphasis !== undefined) return { kind: 'emphasis', children: inlines(part.emphasis) };
  if (part.code !== undefined) return { kind: 'code', text: part.code };
  const { label, href, whole } = part;
  return label !== undefined && href !== undefined && SAFE_LINK.test(href) ? { kind: 'link', href, children: inlines(label) } : whole;
}

const BULLET = /^\s*[-*+]\s+/;
const NUMBER = /^\s*\d+[.)]\s+/;

function blockOf(chunk: string): Block[] {
  const lines = chunk.split('\n');
  const heading = /^(#{1,6})\s+(.*)$/.exec(lines[0] ?? '');
  if (heading) {
    const rest = lines.slice(1).join('\n');
    const [, marks = '#', title = ''] = heading;
    return [{ kind: 'heading', level: marks.length, children: inlines(title) }, ...(rest ? blockOf(rest) : [])];
  }
  if (lines.every((line) => line.startsWith('>'))) {
    return [{ kind: 'quote', children: inlines(lines.map((line) => line.replace(/^>\s?/, '')).join(' ')) }];
  }
  return listOrParagraph(lines);
}

function listOrParagraph(lines: string[]): Block[] {
  const isItem = (line: string) => BULLET.test(line) || NUMBER.test(line);
  const first = lines.findIndex(isItem);
  if (first === -1) return [{ kind: 'paragraph', children: inlines(lines.join('\n')) }];
  if (first > 0) return [{ kind: 'paragraph', children: inlines(lines.slice(0, first).join('\n')) }, ...listOrParagraph(lines.slice(first))];
  const items = lines.reduce<string[]>((found, line) => {
    if (isItem(line)) return [...found, line.replace(BULLET, '').replace(NUMBER, '')];
    return [...found.slice(0, -1), `${found.at(-1)} ${line.trim()}`];
  }, []);
  return [{ kind: 'list', ordered: NUMBER.test(lines[0] ?? ''), items: items.map(inlines) }];
}

export function markdown(source: string): Block[] {
  const parts = source.replace(/\r\n?/g, '\n').split(/^```.*$/m);
  return parts.flatMap((part, index): Block[] => {
    if (index % 2 === 1) return [{ kind: 'code', text: part.replace(/^\n|\n$/g, '') }];
    return part.split(/\n\s*\n/).map((chunk) => chunk.replace(/^\n+|\s+$/g, '')).filter(Boolean).flatMap(blockOf);
  });
}
