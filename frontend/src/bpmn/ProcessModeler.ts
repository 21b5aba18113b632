import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css';
import '@bpmn-io/properties-panel/assets/properties-panel.css';
import 'bpmn-js-element-templates/dist/assets/element-templates.css';
import './processViewer.css';
import './bpmnTheme.css';
import './processModeler.css';
import Modeler from 'bpmn-js/lib/Modeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, CamundaPlatformPropertiesProviderModule } from 'bpmn-js-properties-panel';
import { ElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import TokenSimulationModule from 'bpmn-js-token-simulation';
import camundaBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { firstSight } from './firstSight';
import { factsOf, templatesOf, type Fact, type FlowParts } from './flowParts';
import { fillTemplates } from './gate/fillTemplates';
import { INKS } from './inks';
import { isConnection, type DiagramElement, type Get, type Point, type Shape } from './modelingServices';
import { StepDrawing } from './stepDrawing';
import type { StepChange } from './stepChanges';
import { StepMenus, type MenuWords } from './stepMenus';
import type { PaletteStep } from './stepPalette';
import { namesIn, stepOf, type Moddle, type Step } from './stepProperties';

export interface ModelerOptions {
  parts: FlowParts;
  steps: PaletteStep[];
  words: MenuWords;
  readOnly: boolean;
  onSelect: (id: string | null) => void;
  onChange: () => void;
}

/** A step of the model by name, for lists and pickers. */
export interface NamedStep {
  id: string;
  type: string;
  name: string;
}

export interface ElementMark {
  id: string;
  tone: 'error' | 'warning' | 'comment';
  count: number;
  label: string;
}

/** The simulation hides the drawing tool's palette, so there has to be one; ours is beside the drawing. */
class NoPalette {
  static readonly $inject = ['palette'];

  constructor(palette: { registerProvider: (provider: NoPalette) => void }) {
    palette.registerProvider(this);
  }

  getPaletteEntries() {
    return { none: { group: 'tools', className: 'casework-none', title: '', action: () => undefined } };
  }
}

/** What the drawing tool would offer of its own, and a release would refuse. */
const WITHOUT_OWN_OFFERS = { __init__: ['noPalette'], noPalette: ['type', NoPalette], contextPadProvider: ['value', null], paletteProvider: ['value', null], replaceMenuProvider: ['value', null] };

/** The bpmn-js modeler as a plain class, with the steps of our catalogue and nothing else; a viewer when nothing may be changed. */
export class ProcessModeler {
  readonly #canvas: Modeler | NavigatedViewer;
  readonly #options: ModelerOptions;
  readonly #drawing: StepDrawing | null;
  readonly #menus: StepMenus | null;
  readonly #container: HTMLElement;

  constructor(container: HTMLElement, options: ModelerOptions) {
    this.#container = container;
    this.#options = options;
    this.#canvas = options.readOnly ? new NavigatedViewer(this.#look()) : new Modeler({ ...this.#look(), additionalModules: MODULES });
    this.#drawing = options.readOnly ? null : new StepDrawing(this.#get, options.parts);
    this.#menus = this.#drawing && new StepMenus(this.#get, this.#drawing, options.steps, options.words);
    this.#listen();
  }

  async open(xml: string): Promise<void> {
    await this.#canvas.importXML(xml);
    this.see();
  }

  async xml(): Promise<string> {
    const { xml } = await this.#canvas.saveXML({ format: true });
    return xml ?? '';
  }

  /** Shows as much as can be read, from the beginning of the flow. */
  see(): void {
    const shapes = this.#shapes();
    const begin = shapes.filter(({ type }) => type === 'bpmn:StartEvent').sort((a, b) => a.x - b.x)[0] ?? shapes[0];
    if (begin && this.#fits()) this.#get('canvas').viewbox(firstSight(shapes, begin, { width: this.#container.clientWidth, height: this.#container.clientHeight }));
  }

  /** Shows all of the flow, however small. */
  seeWhole(): void {
    if (this.#fits()) this.#get('canvas').zoom('fit-viewport', 'auto');
  }

  zoom(step: 'in' | 'out'): void {
    this.#get('zoomScroll').stepZoom(step === 'in' ? 1 : -1);
  }

  select(id: string | null): void {
    const element = id === null ? null : this.#registry.get(id);
    this.#get('selection').select(element ?? null);
    if (!element) return;
    const root = this.#get('canvas').findRoot(element);
    if (root) this.#get('canvas').setRootElement(root);
    this.#get('canvas').scrollToElement(element, AROUND_SELECTED);
  }

  get selected(): string | null {
    const [element, ...others] = this.#get('selection').get();
    const chosen = element?.labelTarget ?? element;
    return chosen && others.length === 0 && chosen.type !== 'bpmn:Process' ? chosen.id : null;
  }

  /** What may be set on an element; the flow itself when nothing is selected. */
  step(id: string | null): Step | null {
    const element = id === null ? this.#get('canvas').getRootElement() : this.#registry.get(id);
    return element ? stepOf(element.businessObject, this.#options.parts) : null;
  }

  /** Codes of the errors that something waits for on the border of a step. */
  caught(id: string): string[] {
    const host = this.#registry.get(id);
    const codes = this.step(id)?.connector?.errors ?? [];
    return host && !isConnection(host) ? codes.map(({ code }) => code).filter((code) => this.#drawing?.catcherOf(host, code)) : [];
  }

  change(id: string | null, change: StepChange): void {
    const element = id === null ? this.#get('canvas').getRootElement() : this.#registry.get(id);
    if (element) this.#drawing?.change(element, change);
  }

  catchError(id: string, error: { code: string; label: string }, wanted: boolean): void {
    const host = this.#registry.get(id);
    if (!host || isConnection(host)) return;
    const catcher = this.#drawing?.catcherOf(host, error.code);
    if (wanted && !catcher) this.#drawing?.attach(host, { error: error.code, label: error.label }, error.label);
    if (!wanted && catcher) this.#get('modeling').removeElements([catcher]);
  }

  /** After the selected element, or by itself where there is room. */
  add(step: PaletteStep): void {
    const selected = this.#get('selection').get();
    const source = selected.length === 1 ? selected[0] : undefined;
    const goesOn = source && (isConnection(source) ? source.type === 'bpmn:SequenceFlow' : !/EndEvent$|Process$|Annotation$/.test(source.type)) && step.type !== 'bpmn:StartEvent';
    const added = goesOn ? this.#drawing?.append(source, step) : this.#drawing?.place(step, this.#free());
    if (added) this.select(added.id);
  }

  drag(step: PaletteStep, event: Event): void {
    if (this.#drawing) this.#get('create').start(event, this.#drawing.shapeOf(step));
  }

  openAppend(): void {
    const [element] = this.#get('selection').get();
    if (element) this.#menus?.openAppend(element);
  }

  undo(): void {
    this.#get('commandStack').undo();
  }

  redo(): void {
    this.#get('commandStack').redo();
  }

  get canUndo(): boolean {
    return this.#drawing !== null && this.#get('commandStack').canUndo();
  }

  get canRedo(): boolean {
    return this.#drawing !== null && this.#get('commandStack').canRedo();
  }

  simulate(active: boolean): void {
    if (this.#drawing) this.#get('toggleMode').toggleMode(active);
  }

  showAllProperties(container: HTMLElement | null): void {
    if (!this.#drawing) return;
    if (container) this.#get('propertiesPanel').attachTo(container);
    else this.#get('propertiesPanel').detach();
  }

  facts(): Fact[] {
    return factsOf(this.#options.parts, namesIn(this.#registry.filter(({ labelTarget }) => !labelTarget).map(({ businessObject }) => businessObject)));
  }

  /** Everything that has a name or could have one, in reading order. */
  named(): NamedStep[] {
    const place = (element: DiagramElement): Point => (isConnection(element) ? (element.waypoints[0] ?? { x: 0, y: 0 }) : element);
    return this.#registry
      .filter((element) => element.type !== 'label' && !element.labelTarget && !/:(Process|Collaboration|SequenceFlow|\w*Association)$/.test(element.type))
      .sort((a, b) => place(a).x - place(b).x || place(a).y - place(b).y)
      .map(({ id, type, businessObject }) => ({ id, type, name: nameOf(businessObject) }));
  }

  mark(marks: ElementMark[]): void {
    const overlays = this.#get('overlays');
    overlays.remove({ type: 'casework-mark' });
    for (const mark of marks) {
      if (this.#registry.get(mark.id)) overlays.add(mark.id, 'casework-mark', { position: mark.tone === 'comment' ? { top: -12, left: -8 } : { top: -12, right: 12 }, html: bubble(mark, () => this.select(mark.id)) });
    }
  }

  destroy(): void {
    this.#canvas.destroy();
  }

  readonly #get: Get = (name) => this.#canvas.get(name);

  get #registry() {
    return this.#get('elementRegistry');
  }

  #look() {
    return {
      container: this.#container,
      moddleExtensions: { camunda },
      bpmnRenderer: INKS,
      elementTemplates: { loader: fillTemplates(templatesOf(this.#options.parts), this.#options.parts) },
    };
  }

  #listen(): void {
    const { onSelect, onChange } = this.#options;
    this.#canvas.on('selection.changed', () => onSelect(this.selected));
    this.#canvas.on('commandStack.changed', () => onChange());
    if (this.#drawing) {
      this.#get('keyboard').addListener(KEY_PRIORITY, ({ keyEvent }) => {
        if (keyEvent.key !== 'a' || keyEvent.ctrlKey || keyEvent.metaKey || keyEvent.altKey) return undefined;
        this.openAppend();
        return true;
      });
    }
    const naming = ['shape.create', 'connection.create', 'element.updateLabel', 'elements.create'].map((command) => `commandStack.${command}.postExecuted`);
    this.#canvas.on(naming, ({ context }: { context: { shape?: Shape; connection?: DiagramElement; element?: DiagramElement } }) => {
      const element = context.shape ?? context.connection ?? context.element;
      if (element) this.#drawing?.nameId(element.labelTarget ?? element);
    });
  }

  /** Whether there is something to see, and room to see it in. */
  #fits(): boolean {
    if (this.#container.clientWidth === 0 || this.#container.clientHeight === 0 || !this.#canvas.getDefinitions()) return false;
    this.#get('canvas').resized();
    return true;
  }

  /** Below everything, where it covers nothing. */
  #free(): Point {
    const { x, width } = this.#get('canvas').viewbox();
    const bottoms = this.#shapes().map((box) => box.y + box.height);
    return { x: Math.round(x + width / 2), y: Math.round(Math.max(0, ...bottoms) + 2 * MARGIN) };
  }

  #shapes(): Shape[] {
    return this.#registry.filter((element) => !isConnection(element) && element.width > 0 && element.parent !== undefined && this.#get('canvas').findRoot(element) === this.#get('canvas').getRootElement()) as Shape[];
  }
}

const KEY_PRIORITY = 2000;
const MARGIN = 40;
/** In pixels; the pad beside a step has to fit, and the pointer on it must not be so near the edge that the drawing moves on. */
const AROUND_SELECTED = { top: 80, right: 200, bottom: 120, left: 80 };
const MODULES = [camundaBehaviors, BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, CamundaPlatformPropertiesProviderModule, ElementTemplatesPropertiesProviderModule, TokenSimulationModule, WITHOUT_OWN_OFFERS];

const nameOf = (businessObject: Moddle) => (businessObject.get('name') as string | undefined) ?? '';

function bubble({ tone, count, label }: ElementMark, onClick: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `casework-mark casework-mark-${tone}`;
  button.title = label;
  button.setAttribute('aria-label', label);
  button.textContent = tone === 'comment' ? String(count) : tone === 'error' ? '!' : '?';
  button.addEventListener('click', onClick);
  return button;
}
