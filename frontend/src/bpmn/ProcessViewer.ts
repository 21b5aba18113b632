import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './processViewer.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

export interface PathOfCase {
  active: { activityId: string; count: number }[];
  done: string[];
  failed: { activityId: string; message: string | null }[];
}

export type StepState = 'done' | 'active' | 'failed' | 'added' | 'removed' | 'changed';

/** A step that is to be coloured, whatever became of it. */
export interface Mark {
  id: string;
  state: StepState;
}

export interface Step {
  id: string;
  name: string;
  state: StepState;
}

interface Canvas {
  zoom: (level: 'fit-viewport', center: 'auto') => void;
  addMarker: (element: string, marker: string) => void;
  resized: () => void;
}

interface ZoomScroll {
  stepZoom: (delta: number) => void;
}

interface Element {
  id: string;
  type: string;
  businessObject: { name?: string };
  source?: Element;
  target?: Element;
}

interface Registry {
  get: (id: string) => Element | undefined;
  filter: (wanted: (element: Element) => boolean) => Element[];
}

interface Overlays {
  add: (element: string, overlay: { position: { top: number; right: number }; html: HTMLElement }) => void;
}

function countBubble(count: number): HTMLElement {
  const bubble = document.createElement('span');
  bubble.className = 'casework-count';
  bubble.textContent = String(count);
  return bubble;
}

/** The bpmn-js viewer as a plain class; loaded only where a diagram shows. */
export class ProcessViewer {
  readonly #viewer: NavigatedViewer;
  readonly #resizing: ResizeObserver;
  readonly #container: HTMLElement;
  #shown = false;

  constructor(container: HTMLElement) {
    this.#container = container;
    const style = getComputedStyle(container);
    const ink = style.getPropertyValue('--ink').trim();
    this.#viewer = new NavigatedViewer({
      container,
      bpmnRenderer: { defaultFillColor: style.getPropertyValue('--paper').trim(), defaultStrokeColor: ink, defaultLabelColor: ink },
    });
    this.#resizing = new ResizeObserver(() => this.fit());
    this.#resizing.observe(container);
  }

  /** Shows the model and, coloured, where the case went; returns the steps by name for those who can't see it. */
  async show(xml: string, path: PathOfCase, marks: Mark[] = []): Promise<Step[]> {
    await this.#viewer.importXML(xml);
    const steps = [...this.#statesOf(path), ...this.#named(marks)];
    const canvas = this.#viewer.get<Canvas>('canvas');
    for (const { id, state } of steps) canvas.addMarker(id, `casework-${state}`);
    for (const flow of this.#flowsBetween(new Set(this.#statesOf(path).map(({ id }) => id)))) canvas.addMarker(flow, 'casework-done');
    this.#countTokens(path);
    this.#shown = true;
    this.fit();
    return steps.filter(({ name }) => name !== '');
  }

  fit(): void {
    const { clientWidth, clientHeight } = this.#container;
    if (!this.#shown || clientWidth === 0 || clientHeight === 0) return;
    const canvas = this.#viewer.get<Canvas>('canvas');
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
  }

  zoom(step: 'in' | 'out'): void {
    this.#viewer.get<ZoomScroll>('zoomScroll').stepZoom(step === 'in' ? 1 : -1);
  }

  destroy(): void {
    this.#resizing.disconnect();
    this.#viewer.destroy();
  }

  get #registry(): Registry {
    return this.#viewer.get<Registry>('elementRegistry');
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

  #flowsBetween(taken: Set<string>): string[] {
    return this.#registry
      .filter(({ type, source, target }) => type === 'bpmn:SequenceFlow' && taken.has(source?.id ?? '') && taken.has(target?.id ?? ''))
      .map(({ id }) => id);
  }

  #countTokens({ active }: PathOfCase): void {
    const overlays = this.#viewer.get<Overlays>('overlays');
    for (const { activityId, count } of active) {
      if (this.#registry.get(activityId)) overlays.add(activityId, { position: { top: -10, right: 10 }, html: countBubble(count) });
    }
  }
}
