import { expect, test } from 'vitest';
import { firstSight, READABLE } from './firstSight';

const ROOM = { width: 900, height: 400 };
const start = { x: 100, y: 180, width: 36, height: 36 };

test('a short flow is seen as a whole, and no larger than it was drawn', () => {
  const sight = firstSight([start, { x: 400, y: 160, width: 100, height: 80 }], start, ROOM);
  expect(sight.width).toBe(ROOM.width);
  expect(sight.x + sight.width / 2).toBe(300);
});

test('a long flow can be read, from its beginning on', () => {
  const sight = firstSight([start, { x: 4_000, y: 160, width: 100, height: 80 }], start, ROOM);
  expect(ROOM.width / sight.width).toBe(READABLE);
  expect(start.x - sight.x).toBeLessThan(50);
});

test('a long flow is seen where somebody should look, and not beyond its end', () => {
  const boxes = [start, { x: 2_000, y: 160, width: 100, height: 80 }, { x: 4_000, y: 160, width: 100, height: 80 }];
  expect(firstSight(boxes, { x: 2_000, y: 160, width: 100, height: 80 }, ROOM)).toMatchObject({ x: 2_050 - 600, width: 1_200 });
  const atEnd = firstSight(boxes, { x: 4_000, y: 160, width: 100, height: 80 }, ROOM);
  expect(atEnd.x + atEnd.width).toBe(4_124);
});
