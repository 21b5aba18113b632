const CAMUNDA = 'http://camunda.org/schema/1.0/bpmn';

/** Keys of the flows that a process uses: those it calls, its decisions and its forms. */
export function usedFlows(xml: string): Set<string> {
  const elements = [...new DOMParser().parseFromString(xml, 'application/xml').getElementsByTagName('*')];
  const flows = elements.flatMap((element) => [element.getAttribute('calledElement'), element.getAttributeNS(CAMUNDA, 'decisionRef')]);
  // a task names its form by its place, a/b; the form's flow is called a.b
  const forms = elements.map((element) => element.getAttributeNS(CAMUNDA, 'formKey')?.replaceAll('/', '.'));
  return new Set([...flows, ...forms].filter((key): key is string => Boolean(key)));
}
