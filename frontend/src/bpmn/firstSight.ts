export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The scale below which names in a drawing can't be read. */
export const READABLE = 0.75;
const MARGIN = 24;

function boundsOf(boxes: Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return { x, y, width: Math.max(...boxes.map((box) => box.x + box.width)) - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

/** Where a window of a length begins so that it is around a point, and shows no more emptiness than it has to. */
function begin(around: number, length: number, from: number, extent: number): number {
  if (extent <= length) return from - (length - extent) / 2;
  return Math.min(Math.max(around - length / 2, from), from + extent - length);
}

/** The piece of a drawing that is seen first: all of it where that can be read, else as much as can be read around a place. */
export function firstSight(boxes: Box[], around: Box, room: { width: number; height: number }): Box {
  const drawing = boundsOf(boxes);
  const [from, top, wide, high] = [drawing.x - MARGIN, drawing.y - MARGIN, drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN];
  const zoom = Math.min(1, Math.max(READABLE, Math.min(room.width / wide, room.height / high)));
  const [width, height] = [room.width / zoom, room.height / zoom];
  return { x: begin(around.x + around.width / 2, width, from, wide), y: begin(around.y + around.height / 2, height, top, high), width, height };
}

/** Whether a piece of a drawing is in sight as a whole. */
export const sees = (sight: Box, box: Box) => box.x >= sight.x && box.y >= sight.y && box.x + box.width <= sight.x + sight.width && box.y + box.height <= sight.y + sight.height;
