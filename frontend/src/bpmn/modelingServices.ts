import type { Moddle } from './stepProperties';

/** As much of bpmn-js as the modeler uses, in our words. */
export interface Shape {
  id: string;
  type: string;
  x: number;
  y: number;
  width: number;
  height: number;
  businessObject: Moddle;
  parent?: Shape;
  incoming: Connection[];
  outgoing: Connection[];
  attachers: Shape[];
  waypoints?: undefined;
  labelTarget?: Shape;
}

export interface Connection {
  id: string;
  type: string;
  businessObject: Moddle;
  source: Shape;
  target: Shape;
  parent: Shape;
  waypoints: Point[];
  labelTarget?: Shape;
}

export type DiagramElement = Shape | Connection;

export interface Point {
  x: number;
  y: number;
}

export interface Services {
  canvas: {
    zoom: (level?: 'fit-viewport' | number, center?: 'auto') => number;
    viewbox: (box?: { x: number; y: number; width: number; height: number }) => { x: number; y: number; width: number; height: number };
    resized: () => void;
    scrollToElement: (element: DiagramElement, padding?: { top: number; right: number; bottom: number; left: number }) => void;
    getRootElement: () => Shape;
    setRootElement: (root: Shape) => void;
    findRoot: (element: DiagramElement) => Shape | undefined;
    getContainer: () => HTMLElement;
    addMarker: (element: DiagramElement, marker: string) => void;
    removeMarker: (element: DiagramElement, marker: string) => void;
  };
  elementRegistry: { get: (id: string) => DiagramElement | undefined; filter: (wanted: (element: DiagramElement) => boolean) => DiagramElement[] };
  selection: { get: () => DiagramElement[]; select: (element: DiagramElement | null) => void };
  modeling: {
    updateProperties: (element: DiagramElement, properties: Record<string, unknown>) => void;
    updateModdleProperties: (element: DiagramElement, inner: Moddle, properties: Record<string, unknown>) => void;
    createShape: (shape: Shape, position: Point, parent: DiagramElement, attachment?: { attach: boolean }) => Shape;
    removeElements: (elements: DiagramElement[]) => void;
  };
  bpmnFactory: { create: (type: string, properties: Record<string, unknown>) => Moddle };
  elementFactory: { createShape: (attributes: Record<string, unknown>) => Shape };
  bpmnReplace: { replaceElement: (element: DiagramElement, target: { type: string; eventDefinitionType?: string }) => Shape };
  autoPlace: { append: (source: DiagramElement, shape: Shape) => Shape };
  create: { start: (event: Event, shape: Shape) => void };
  connect: { start: (event: Event, element: DiagramElement) => void };
  spaceTool: {
    calculateAdjustments: (elements: DiagramElement[], axis: 'x' | 'y', delta: number, start: number) => { movingShapes: Shape[]; resizingShapes: Shape[] };
    makeSpace: (moving: Shape[], resizing: Shape[], delta: Point, direction: 'e' | 's', start: number) => void;
  };
  commandStack: {
    undo: () => void;
    redo: () => void;
    canUndo: () => boolean;
    canRedo: () => boolean;
    register: (command: string, handler: object) => void;
    execute: (command: string, context: object) => void;
  };
  overlays: {
    add: (element: string, type: string, overlay: { position: { top?: number; right?: number; left?: number; bottom?: number }; html: HTMLElement }) => void;
    remove: (filter: { type: string }) => void;
  };
  popupMenu: {
    registerProvider: (id: string, provider: object) => void;
    open: (target: DiagramElement, provider: string, position: Point, options: { title: string; search: boolean; width: number }) => void;
    close: () => void;
  };
  contextPad: { registerProvider: (provider: object) => void; open: (element: DiagramElement, force?: boolean) => void };
  rules: { allowed: (action: string, context: object) => boolean | object[] };
  directEditing: { activate: (element: DiagramElement) => void; complete: () => void };
  eventBus: { on: (event: string | string[], listener: (event: never) => void) => void };
  keyboard: { addListener: (priority: number, listener: (event: { keyEvent: KeyboardEvent }) => boolean | undefined) => void };
  zoomScroll: { stepZoom: (delta: number) => void };
  toggleMode: { toggleMode: (active: boolean) => void };
  propertiesPanel: { attachTo: (container: HTMLElement) => void; detach: () => void };
}

export type Get = <Name extends keyof Services>(name: Name) => Services[Name];

export const isConnection = (element: DiagramElement): element is Connection => element.waypoints !== undefined;
