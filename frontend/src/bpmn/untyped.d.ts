declare module 'camunda-bpmn-js-behaviors/lib/camunda-platform';
declare module 'bpmn-js-token-simulation';
declare module 'bpmn-js-properties-panel';
declare module 'bpmn-js-element-templates';
declare module 'bpmn-js-bpmnlint';
declare module 'dmn-js/lib/Modeler';
declare module 'dmn-js/lib/NavigatedViewer';
