declare module 'camunda-bpmn-js-behaviors/lib/camunda-platform';
declare module 'bpmn-js-token-simulation';
declare module 'bpmn-js-properties-panel';
declare module 'bpmn-js-element-templates';
declare module 'bpmn-js-bpmnlint';
declare module 'dmn-js/lib/Modeler';
declare module 'dmn-js/lib/NavigatedViewer';
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages: object);
    fromXML(xml: string): Promise<{ rootElement: object; elementsById: Record<string, object> }>;
    toXML(element: object, options: { format: boolean }): Promise<{ xml: string }>;
    create(type: string, properties: object): object;
  }
}
