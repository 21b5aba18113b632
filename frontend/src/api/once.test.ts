import { expect, test } from 'vitest';
import { onceAtATime } from './once';

function sent(once = onceAtATime()) {
  const keys: string[] = [];
  const send = (body: unknown, works = true) =>
    once(body, (key) => {
      keys.push(key);
      return works ? Promise.resolve('done') : Promise.reject(new Error('lost'));
    }).catch(() => 'lost');
  return { keys, send };
}

test('what got no answer is sent again with its key', async () => {
  const { keys, send } = sent();
  await send({ reason: 'Better' }, false);
  await send({ reason: 'Better' });
  expect(keys[1]).toBe(keys[0]);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
});

test('what was answered, and what is something else, gets a key of its own', async () => {
  const { keys, send } = sent();
  await send({ reason: 'Better' });
  await send({ reason: 'Better' }, false);
  await send({ reason: 'Other' });
  expect(new Set(keys).size).toBe(3);
});
