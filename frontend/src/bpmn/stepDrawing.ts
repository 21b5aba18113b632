import { flowIdFor, idFor, isMadeUp } from './elementIds';
import type { FlowParts } from './flowParts';
import { isConnection, type Connection, type DiagramElement, type Get, type Point, type Shape } from './modelingServices';
import { changeStep, type Editing, type StepChange } from './stepChanges';
import { list, one, text } from './stepProperties';
import type { PaletteStep } from './stepPalette';

const GAP = 50;
const A_DAY = 'P1D';
const SEVERAL = 'casework.several';

interface Several {
  run: () => void;
}

class SeveralHandler {
  preExecute({ run }: Several) {
    run();
  }
}

/** Draws steps of the catalogue and changes what they say; each deed is one step of undo. */
export class StepDrawing {
  readonly #get: Get;
  readonly #parts: FlowParts;

  constructor(get: Get, parts: FlowParts) {
    this.#get = get;
    this.#parts = parts;
    get('commandStack').register(SEVERAL, new SeveralHandler());
  }

  /** A shape that is not in the drawing yet. */
  shapeOf(step: PaletteStep): Shape {
    const businessObject = this.#get('bpmnFactory').create(step.type, step.name ? { name: step.name } : {});
    const shape = this.#get('elementFactory').createShape({
      type: step.type,
      businessObject,
      ...(step.eventDefinition && { eventDefinitionType: step.eventDefinition }),
      ...(step.type === 'bpmn:SubProcess' && { isExpanded: true }),
    });
    this.#fillIn(shape, step);
    return shape;
  }

  change(element: DiagramElement, change: StepChange): void {
    this.#atOnce(() => {
      changeStep(this.#editing(), element.businessObject, change, this.#parts, (type, name) => this.#freeId(type, name));
      if (change.what === 'name') this.nameId(element);
      if (change.what === 'default' && change.way) this.#dropCondition(change.way);
    });
  }

  /** Puts a step behind another one: into its way on when it has exactly one, else beside it. */
  append(source: DiagramElement, step: PaletteStep): Shape {
    const shape = this.shapeOf(step);
    if (isConnection(source)) return this.#insert(source, shape);
    const [way, ...others] = source.outgoing.filter(({ type }) => type === 'bpmn:SequenceFlow');
    if (way && others.length === 0 && !/Gateway$|End/.test(source.type) && !/^bpmn:EndEvent$/.test(shape.type)) return this.#insert(way, shape);
    let placed = shape;
    this.#atOnce(() => {
      placed = this.#get('autoPlace').append(source, shape);
    });
    return placed;
  }

  /** Puts a step where it disturbs nothing. */
  place(step: PaletteStep, at: Point): Shape {
    return this.#get('modeling').createShape(this.shapeOf(step), at, this.#get('canvas').getRootElement());
  }

  replace(element: DiagramElement, step: PaletteStep): Shape {
    let replaced = element as Shape;
    this.#atOnce(() => {
      if (element.type !== step.type || step.eventDefinition) replaced = this.#get('bpmnReplace').replaceElement(element, { type: step.type, ...(step.eventDefinition && { eventDefinitionType: step.eventDefinition }) });
      if (step.template) changeStep(this.#editing(), replaced.businessObject, { what: 'template', id: step.template }, this.#parts, (type, name) => this.#freeId(type, name));
    });
    return replaced;
  }

  /** An event on a step's border: a deadline, a message, or an error that the step may end with. */
  attach(host: Shape, kind: 'timer' | 'message' | { error: string; label: string }, name: string): Shape {
    const definition = kind === 'timer' ? 'bpmn:TimerEventDefinition' : kind === 'message' ? 'bpmn:MessageEventDefinition' : 'bpmn:ErrorEventDefinition';
    const businessObject = this.#get('bpmnFactory').create('bpmn:BoundaryEvent', { name });
    const shape = this.#get('elementFactory').createShape({ type: 'bpmn:BoundaryEvent', businessObject, eventDefinitionType: definition });
    const beside = host.attachers.filter(({ type }) => type === 'bpmn:BoundaryEvent').length;
    const position = { x: host.x + host.width - 20 - beside * 45, y: host.y + host.height };
    let attached = shape;
    this.#atOnce(() => {
      attached = this.#get('modeling').createShape(shape, position, host, { attach: true });
      if (typeof kind === 'object') this.#nameError(attached, kind);
      if (kind === 'timer') this.change(attached, { what: 'timer', value: A_DAY });
    });
    return attached;
  }

  /** The event on a step's border that waits for an error. */
  catcherOf(host: Shape, code: string): Shape | undefined {
    return host.attachers.find(({ businessObject }) => {
      const definition = list(businessObject, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:ErrorEventDefinition');
      const error = definition && one(definition, 'errorRef');
      return error && text(error, 'errorCode') === code;
    });
  }

  /** Gives a new element an id that says what it is; others keep theirs. A way waits until both its ends have names. */
  nameId(element: DiagramElement): void {
    if (element.labelTarget) return;
    if (isConnection(element)) return this.#nameWay(element);
    const { id, type, businessObject } = element;
    const wanted = isMadeUp(id) && idFor(type, text(businessObject, 'name'), (taken) => this.#isTaken(taken));
    if (!wanted) return;
    this.#get('modeling').updateProperties(element, { id: wanted });
    for (const way of [...element.incoming, ...element.outgoing]) this.#nameWay(way);
  }

  #nameWay(way: Connection): void {
    const { id, type, source, target } = way;
    if (type !== 'bpmn:SequenceFlow' || !isMadeUp(id)) return;
    for (const end of [source, target]) this.nameId(end);
    if (isMadeUp(source.id) || isMadeUp(target.id) || !isMadeUp(way.id)) return;
    this.#get('modeling').updateProperties(way, { id: flowIdFor(source.id, target.id, text(way.businessObject, 'name'), (taken) => this.#isTaken(taken)) });
  }

  #fillIn(shape: Shape, step: PaletteStep): void {
    const direct: Editing = {
      update: (element, properties) => Object.entries(properties).forEach(([name, value]) => (element as unknown as { set: (name: string, value: unknown) => void }).set(name, value)),
      updateInner: (_, inner, properties) => direct.update(inner, properties),
      create: this.#editing().create,
    };
    const set = (change: StepChange) => changeStep(direct, shape.businessObject, change, this.#parts, (type, name) => this.#freeId(type, name));
    if (step.template) set({ what: 'template', id: step.template });
    if (step.type === 'bpmn:CallActivity') set({ what: 'passes', facts: [] });
    if (step.eventDefinition === 'bpmn:TimerEventDefinition') set({ what: 'timer', value: A_DAY });
  }

  #insert(way: Connection, shape: Shape): Shape {
    let inserted = shape;
    this.#atOnce(() => {
      const room = way.target.x - (way.source.x + way.source.width);
      const missing = shape.width + 2 * GAP - room;
      if (missing > 0 && way.target.x > way.source.x) this.#makeRoom(way, missing);
      inserted = this.#get('modeling').createShape(shape, this.#middleOf(way), way);
    });
    return inserted;
  }

  #makeRoom(way: Connection, delta: number): void {
    const start = way.source.x + way.source.width + 5;
    const everything = this.#get('elementRegistry').filter(({ parent }) => parent !== undefined);
    const { movingShapes, resizingShapes } = this.#get('spaceTool').calculateAdjustments(everything, 'x', delta, start);
    if (movingShapes.length + resizingShapes.length > 0) this.#get('spaceTool').makeSpace(movingShapes, resizingShapes, { x: delta, y: 0 }, 'e', start);
  }

  #middleOf(way: Connection): Point {
    const pairs = way.waypoints.slice(1).map((to, index) => [way.waypoints[index] ?? to, to] as const);
    const [from, to] = pairs.reduce((longest, pair) => (lengthOf(pair) > lengthOf(longest) ? pair : longest));
    return { x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2) };
  }

  #nameError(event: Shape, { error, label }: { error: string; label: string }): void {
    const definition = list(event.businessObject, 'eventDefinitions')[0];
    const root = definitionsOf(event);
    if (!definition || !root) return;
    const known = list(root, 'rootElements').find((element) => element.$type === 'bpmn:Error' && text(element, 'errorCode') === error);
    const named = known ?? this.#editing().create('bpmn:Error', { id: this.#freeId('bpmn:Error', error), name: label, errorCode: error }, root);
    if (!known) this.#get('modeling').updateModdleProperties(event, root, { rootElements: [named, ...list(root, 'rootElements')] });
    this.#get('modeling').updateModdleProperties(event, definition, { errorRef: named });
  }

  #dropCondition(id: string): void {
    const way = this.#get('elementRegistry').get(id);
    if (way && one(way.businessObject, 'conditionExpression')) this.#get('modeling').updateProperties(way, { conditionExpression: undefined });
  }

  #editing(): Editing {
    const elementOf = ({ id }: { id: string }) => this.#get('elementRegistry').get(id) as DiagramElement;
    return {
      update: (element, properties) => this.#get('modeling').updateProperties(elementOf(element), properties),
      updateInner: (element, inner, properties) => this.#get('modeling').updateModdleProperties(elementOf(element), inner, properties),
      create: (type, properties, parent) => Object.assign(this.#get('bpmnFactory').create(type, properties), { $parent: parent }),
    };
  }

  #atOnce(run: () => void): void {
    this.#get('commandStack').execute(SEVERAL, { run });
  }

  #freeId(type: string, name: string): string {
    return idFor(type, name, (id) => this.#isTaken(id)) ?? `${type.replace('bpmn:', '')}_${name.length}`;
  }

  #isTaken(id: string): boolean {
    if (this.#get('elementRegistry').get(id)) return true;
    const root = definitionsOf(this.#get('canvas').getRootElement());
    return root !== undefined && list(root, 'rootElements').some((element) => element.id === id);
  }
}

function definitionsOf(element: DiagramElement) {
  let at = element.businessObject;
  while (at.$parent) at = at.$parent;
  return at.$type === 'bpmn:Definitions' ? at : undefined;
}

const lengthOf = ([from, to]: readonly [Point, Point]) => Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
