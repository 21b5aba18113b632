import { isConnection, type DiagramElement, type Get, type Point, type Shape } from './modelingServices';
import type { StepDrawing } from './stepDrawing';
import { replacementsOf, type PaletteStep } from './stepPalette';

export interface MenuWords {
  append: string;
  change: string;
  connect: string;
  remove: string;
  deadline: string;
  message: string;
  groups: Record<string, string>;
}

interface MenuEntry {
  label: string;
  description: string;
  className: string;
  group: { id: string; name: string };
  action: (event: Event) => void;
}

interface PadEntry {
  group: string;
  className: string;
  title: string;
  action: { click: (event: Event, element: DiagramElement) => void; dragstart?: (event: Event, element: DiagramElement) => void };
}

const APPEND = 'casework-append';
const REPLACE = 'casework-replace';
const ICONS: Record<string, string> = {
  'bpmn:UserTask': 'bpmn-icon-user-task',
  'bpmn:ServiceTask': 'bpmn-icon-service-task',
  'bpmn:BusinessRuleTask': 'bpmn-icon-business-rule-task',
  'bpmn:ExclusiveGateway': 'bpmn-icon-gateway-xor',
  'bpmn:ParallelGateway': 'bpmn-icon-gateway-parallel',
  'bpmn:InclusiveGateway': 'bpmn-icon-gateway-or',
  'bpmn:EventBasedGateway': 'bpmn-icon-gateway-eventbased',
  'bpmn:CallActivity': 'bpmn-icon-call-activity',
  'bpmn:SubProcess': 'bpmn-icon-subprocess-expanded',
  'bpmn:StartEvent': 'bpmn-icon-start-event-none',
  'bpmn:EndEvent': 'bpmn-icon-end-event-none',
  'bpmn:TerminateEventDefinition': 'bpmn-icon-end-event-terminate',
  'bpmn:TimerEventDefinition': 'bpmn-icon-intermediate-event-catch-timer',
  'bpmn:MessageEventDefinition': 'bpmn-icon-intermediate-event-catch-message',
};

export const iconOf = ({ type, eventDefinition }: PaletteStep) => ICONS[eventDefinition ?? type] ?? 'bpmn-icon-task';

/** The pad and the menus beside a step: nothing that a release would refuse. */
export class StepMenus {
  readonly #get: Get;
  readonly #drawing: StepDrawing;
  readonly #steps: PaletteStep[];
  readonly #words: MenuWords;

  constructor(get: Get, drawing: StepDrawing, steps: PaletteStep[], words: MenuWords) {
    this.#get = get;
    this.#drawing = drawing;
    this.#steps = steps;
    this.#words = words;
    get('contextPad').registerProvider({ getContextPadEntries: (element: DiagramElement) => this.#pad(element), getMultiElementContextPadEntries: () => ({ remove: this.#remove() }) });
    get('popupMenu').registerProvider(APPEND, { getPopupMenuEntries: (element: DiagramElement) => this.#entries(this.#appendable(), (step) => this.#select(drawing.append(element, step))) });
    get('popupMenu').registerProvider(REPLACE, { getPopupMenuEntries: (element: DiagramElement) => this.#entries(replacementsOf(steps, element.type), (step) => this.#select(drawing.replace(element, step))) });
  }

  openAppend(element: DiagramElement): void {
    this.#open(element, APPEND, this.#words.append);
  }

  #appendable(): PaletteStep[] {
    return this.#steps.filter(({ type }) => type !== 'bpmn:StartEvent');
  }

  #entries(steps: PaletteStep[], act: (step: PaletteStep) => void): Record<string, MenuEntry> {
    const entry = (step: PaletteStep): MenuEntry => ({
      label: step.label,
      description: step.help,
      className: iconOf(step),
      group: { id: step.group, name: this.#words.groups[step.group] ?? step.group },
      action: () => {
        this.#get('popupMenu').close();
        act(step);
      },
    });
    return Object.fromEntries(steps.map((step) => [step.id, entry(step)]));
  }

  #pad(element: DiagramElement): Record<string, PadEntry> {
    if (element.type === 'label' || element.type === 'bpmn:Process') return {};
    const goesOn = !isConnection(element) && !/EndEvent$|Annotation$|Lane$|Participant$/.test(element.type);
    const hosts = !isConnection(element) && /Task$|CallActivity$|SubProcess$/.test(element.type);
    return {
      ...((goesOn || element.type === 'bpmn:SequenceFlow') && { append: this.#entry('model', 'bpmn-icon-task-none casework-pad-append', this.#words.append, (target) => this.openAppend(target)) }),
      ...(goesOn && { connect: this.#connect() }),
      ...(hosts && {
        deadline: this.#entry('border', 'bpmn-icon-intermediate-event-catch-timer', this.#words.deadline, (target) => this.#select(this.#drawing.attach(target as Shape, 'timer', ''))),
        message: this.#entry('border', 'bpmn-icon-intermediate-event-catch-message', this.#words.message, (target) => this.#select(this.#drawing.attach(target as Shape, 'message', ''))),
      }),
      ...(replacementsOf(this.#steps, element.type).length > 1 && { replace: this.#entry('edit', 'bpmn-icon-screw-wrench', this.#words.change, (target) => this.#open(target, REPLACE, this.#words.change)) }),
      remove: this.#remove(),
    };
  }

  #entry(group: string, className: string, title: string, act: (element: DiagramElement) => void): PadEntry {
    return { group, className, title, action: { click: (_, element) => act(element) } };
  }

  #connect(): PadEntry {
    const start = (event: Event, element: DiagramElement) => this.#get('connect').start(event, element);
    return { group: 'connect', className: 'bpmn-icon-connection-multi', title: this.#words.connect, action: { click: start, dragstart: start } };
  }

  #remove(): PadEntry {
    const remove = (_: Event, elements: DiagramElement | DiagramElement[]) => this.#get('modeling').removeElements([elements].flat());
    return { group: 'edit', className: 'bpmn-icon-trash', title: this.#words.remove, action: { click: remove } };
  }

  #open(element: DiagramElement, provider: string, title: string): void {
    this.#get('popupMenu').open(element, provider, this.#positionOf(element), { title, search: true, width: 320 });
  }

  #positionOf(element: DiagramElement): Point {
    const { x, y } = this.#get('canvas').viewbox();
    const scale = this.#get('canvas').zoom();
    const frame = this.#get('canvas').getContainer().getBoundingClientRect();
    const corner = isConnection(element) ? (element.waypoints[0] ?? { x: 0, y: 0 }) : { x: element.x + element.width, y: element.y };
    return { x: frame.left + (corner.x - x) * scale + 12, y: frame.top + (corner.y - y) * scale };
  }

  #select(element: Shape): void {
    this.#get('selection').select(element);
  }
}
