import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './processViewer.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { byWeight, overlayOf } from './countBubbles';
import { firstSight, READABLE, sees, type Box } from './firstSight';
import { INKS } from './inks';

export interface PathOfCase {
  active: { activityId: string; count: number }[];
  done: string[];
  failed: { activityId: string; message: string | null }[];
}

export type StepState = 'done' | 'active' | 'failed' | 'added' | 'removed' | 'changed' | 'parted';

/** A step that is to be coloured, whatever became of it. */
export interface Mark {
  id: string;
  state: StepState;
}

export type CountTone = 'warn' | 'danger' | 'accent';

/** A number at a step, such as the cases that wait there; what is wrong has another shape and another place than the rest. */
export interface Count {
  id: string;
  count: number;
  /** What stands at the step instead of the number. */
  text?: string;
  tone?: CountTone;
  /** What is counted, in words. */
  label?: string;
  /** How hot the step is among all counted ones, 0 to 1; left out where warmth says nothing. */
  heat?: number;
}

/** Words at a step, so that what is marked is not only seen by its colour. */
export interface Note {
  id: string;
  text: string;
}

export interface Step {
  id: string;
  name: string;
  state: StepState;
}

/** What is drawn on a model beside the model itself. */
export interface Drawing {
  path: PathOfCase;
  marks: Mark[];
  counts: Count[];
  notes: Note[];
}

/** The piece of the diagram that is seen. */
export type View = Box;

interface Canvas {
  zoom: (level: 'fit-viewport', center: 'auto') => void;
  viewbox: (box?: View) => View;
  getRootElement: () => Element;
  findRoot: (element: Element) => Element | undefined;
  addMarker: (element: string, marker: string) => void;
  removeMarker: (element: string, marker: string) => void;
  resized: () => void;
}

interface ZoomScroll {
  stepZoom: (delta: number) => void;
}

interface Element {
  id: string;
  type: string;
  businessObject: { name?: string };
  x: number;
  y: number;
  width: number;
  height: number;
  waypoints?: { x: number; y: number }[];
  source?: Element;
  target?: Element;
}

interface Registry {
  get: (id: string) => Element | undefined;
  filter: (wanted: (element: Element) => boolean) => Element[];
}

interface Overlays {
  add: (element: string, overlay: { position: { top?: number; right?: number; bottom?: number; left?: number }; scale: { min: number }; html: HTMLElement }) => void;
  clear: () => void;
}

interface EventBus {
  on: <E>(event: string, listener: (event: E) => void) => void;
}

const HEATS = 4;
const heatOf = ({ heat }: Count) => (heat === undefined ? [] : [`heat-${Math.max(1, Math.ceil(heat * HEATS))}`]);

/** The middle of a step; of a way, where it begins. */
function placeOf({ x, y, width, height, waypoints }: Element): { x: number; y: number } {
  return waypoints?.[0] ?? { x: x + width / 2, y: y + height / 2 };
}

function noteFlag({ text }: Note): HTMLElement {
  const flag = document.createElement('span');
  flag.className = 'casework-note';
  flag.textContent = text;
  return flag;
}

/** The bpmn-js viewer as a plain class; loaded only where a diagram shows. */
export class ProcessViewer {
  readonly #viewer: NavigatedViewer;
  readonly #resizing: ResizeObserver;
  readonly #container: HTMLElement;
  #markers: [id: string, marker: string][] = [];
  #picked: string | null = null;
  /** What somebody should see first. */
  #point: string | null = null;
  #size = '';
  #shown = false;
  #whole = false;
  #following = false;

  constructor(container: HTMLElement) {
    this.#container = container;
    this.#viewer = new NavigatedViewer({
      container,
      bpmnRenderer: INKS,
    });
    this.#resizing = new ResizeObserver(() => this.#settle());
    this.#resizing.observe(container);
  }

  async show(xml: string): Promise<void> {
    await this.#viewer.importXML(xml);
    this.#shown = true;
    this.#settle();
  }

  /** The coloured steps by name, for those who can't see them. */
  stepsOf({ path, marks }: Drawing): Step[] {
    return [...this.#statesOf(path), ...this.#named(marks)].filter(({ name }) => name !== '');
  }

  /** Colours and numbers the steps, instead of what was drawn before. */
  draw({ path, marks, counts, notes }: Drawing): void {
    const steps = [...this.#statesOf(path), ...this.#named(marks)];
    const taken = new Set(this.#statesOf(path).map(({ id }) => id));
    this.#mark([
      ...steps.map(({ id, state }): [string, string] => [id, state]),
      ...this.#flowsBetween(taken).map((id): [string, string] => [id, 'done']),
      ...this.#known(counts).flatMap((count) => heatOf(count).map((heat): [string, string] => [count.id, heat])),
    ]);
    this.#count([...path.active.map(({ activityId, count }) => ({ id: activityId, count })), ...counts]);
    this.#note(notes);
    this.#look(this.#known([...path.active.map(({ activityId }) => ({ id: activityId })), ...marks, ...byWeight(counts)])[0]?.id ?? null);
  }

  /** Frames the step and brings it near enough to be read. */
  pick(id: string | null): void {
    const canvas = this.#viewer.get<Canvas>('canvas');
    if (this.#picked) canvas.removeMarker(this.#picked, 'casework-picked');
    const element = id === null ? undefined : this.#registry.get(id);
    this.#picked = element?.id ?? null;
    if (!element) return;
    canvas.addMarker(element.id, 'casework-picked');
    this.#approach(element);
  }

  /** Calls back with the step that was clicked. */
  onPick(listener: (id: string) => void): void {
    this.#bus.on<{ element: Element }>('element.click', ({ element }) => listener(element.id.replace(/_label$/, '')));
  }

  /** Calls back when a person moves the view, not when it follows another one. */
  onView(listener: (view: View) => void): void {
    this.#bus.on<{ viewbox: View }>('canvas.viewbox.changed', ({ viewbox: { x, y, width, height } }) => {
      if (this.#shown && !this.#following) listener({ x, y, width, height });
    });
  }

  get view(): View {
    const { x, y, width, height } = this.#viewer.get<Canvas>('canvas').viewbox();
    return { x, y, width, height };
  }

  follow(view: View): void {
    if (!this.#shown) return;
    this.#following = true;
    this.#viewer.get<Canvas>('canvas').viewbox(view);
    this.#following = false;
  }

  /** Shows as much as can be read, around what is marked or from where the flow begins. */
  see(): void {
    this.#whole = false;
    const { clientWidth: width, clientHeight: height } = this.#container;
    if (!this.#fits()) return;
    const canvas = this.#viewer.get<Canvas>('canvas');
    const shapes = this.#registry.filter((element) => element.waypoints === undefined && element.width > 0 && canvas.findRoot(element) === canvas.getRootElement());
    const point = this.#registry.get(this.#point ?? '');
    const begin = point ? { ...placeOf(point), width: 0, height: 0 } : (shapes.filter(({ type }) => type === 'bpmn:StartEvent').sort((a, b) => a.x - b.x)[0] ?? shapes[0]);
    if (begin) this.follow(firstSight(shapes, begin, { width, height }));
  }

  /** Shows all of the flow, however small. */
  seeWhole(): void {
    this.#whole = true;
    if (!this.#fits()) return;
    this.#following = true;
    this.#viewer.get<Canvas>('canvas').zoom('fit-viewport', 'auto');
    this.#following = false;
  }

  zoom(step: 'in' | 'out'): void {
    this.#viewer.get<ZoomScroll>('zoomScroll').stepZoom(step === 'in' ? 1 : -1);
  }

  destroy(): void {
    this.#resizing.disconnect();
    this.#viewer.destroy();
  }

  /** Whether there is something to see, and room to see it in. */
  #fits(): boolean {
    const { clientWidth, clientHeight } = this.#container;
    if (!this.#shown || clientWidth === 0 || clientHeight === 0) return false;
    this.#viewer.get<Canvas>('canvas').resized();
    return true;
  }

  /** In a frame of another size. */
  #settle(): void {
    const { clientWidth, clientHeight } = this.#container;
    const size = `${clientWidth} ${clientHeight}`;
    if (size === this.#size) return;
    this.#size = size;
    if (this.#whole) return this.seeWhole();
    this.see();
    const element = this.#registry.get(this.#picked ?? '');
    if (element) this.#approach(element);
  }

  /** Goes to what is to be seen now, unless that is in sight. */
  #look(point: string | null): void {
    if (point === this.#point) return;
    this.#point = point;
    const element = this.#registry.get(point ?? '');
    if (element && !this.#whole && !sees(this.view, { ...placeOf(element), width: 0, height: 0 })) this.see();
  }

  #approach(element: Element): void {
    const { clientWidth, clientHeight } = this.#container;
    if (clientWidth === 0 || clientHeight === 0) return;
    const canvas = this.#viewer.get<Canvas>('canvas');
    const zoom = Math.max(READABLE, clientWidth / canvas.viewbox().width);
    const [width, height] = [clientWidth / zoom, clientHeight / zoom];
    const { x, y } = placeOf(element);
    this.follow({ x: x - width / 2, y: y - height / 2, width, height });
  }

  get #registry(): Registry {
    return this.#viewer.get<Registry>('elementRegistry');
  }

  get #bus(): EventBus {
    return this.#viewer.get<EventBus>('eventBus');
  }

  #statesOf({ active, done, failed }: PathOfCase): Step[] {
    const states = new Map<string, StepState>([
      ...done.map((id) => [id, 'done'] as const),
      ...active.map(({ activityId }) => [activityId, 'active'] as const),
      ...failed.map(({ activityId }) => [activityId, 'failed'] as const),
    ]);
    return this.#named([...states].map(([id, state]) => ({ id, state })));
  }

  #named(marks: Mark[]): Step[] {
    return marks.flatMap(({ id, state }) => {
      const element = this.#registry.get(id);
      return element ? [{ id, name: element.businessObject.name ?? '', state }] : [];
    });
  }

  #known<T extends { id: string }>(all: T[]): T[] {
    return all.filter(({ id }) => this.#registry.get(id));
  }

  #mark(markers: [id: string, marker: string][]): void {
    const canvas = this.#viewer.get<Canvas>('canvas');
    for (const [id, marker] of this.#markers) canvas.removeMarker(id, `casework-${marker}`);
    for (const [id, marker] of markers) canvas.addMarker(id, `casework-${marker}`);
    this.#markers = markers;
  }

  #flowsBetween(taken: Set<string>): string[] {
    return this.#registry
      .filter(({ type, source, target }) => type === 'bpmn:SequenceFlow' && taken.has(source?.id ?? '') && taken.has(target?.id ?? ''))
      .map(({ id }) => id);
  }

  #count(counts: Count[]): void {
    const overlays = this.#viewer.get<Overlays>('overlays');
    overlays.clear();
    for (const count of this.#known(counts)) overlays.add(count.id, overlayOf(count));
  }

  #note(notes: Note[]): void {
    const overlays = this.#viewer.get<Overlays>('overlays');
    for (const note of this.#known(notes)) overlays.add(note.id, { position: { bottom: -4, left: 0 }, scale: { min: 1 }, html: noteFlag(note) });
  }
}
