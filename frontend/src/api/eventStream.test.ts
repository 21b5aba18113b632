import { expect, test } from 'vitest';
import { eventsOf } from './eventStream';

const BYTES = new TextEncoder().encode(': beat\n\nevent:piece\ndata:{"text":"Grüße"}\n\n:beat\n\nevent: draft\ndata: {"id":\ndata: 1}\n\n');

function cut(length: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < BYTES.length; at += length) controller.enqueue(BYTES.slice(at, at + length));
      controller.close();
    },
  });
}

test('events are read wherever the stream is cut', async () => {
  for (let length = 1; length <= BYTES.length; length += 1) {
    const events = [];
    for await (const event of eventsOf(cut(length))) events.push(event);
    expect(events).toEqual([
      { name: 'piece', data: { text: 'Grüße' } },
      { name: 'draft', data: { id: 1 } },
    ]);
  }
});
