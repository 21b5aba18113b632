export interface ServerEvent {
  name: string;
  data: unknown;
}

function eventOf(block: string): ServerEvent | null {
  const field = (name: string) =>
    block
      .split('\n')
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).replace(/^ /, ''))
      .join('\n');
  const data = field('data');
  return data === '' ? null : { name: field('event') || 'message', data: JSON.parse(data) as unknown };
}

/** The events of a stream, wherever it is cut; comments keep the connection open and say nothing. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let waiting = '';
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const blocks = (waiting + decoder.decode(read.value, { stream: true }).replace(/\r/g, '')).split('\n\n');
      waiting = blocks.pop() ?? '';
      yield* blocks.map(eventOf).filter((event) => event !== null);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
