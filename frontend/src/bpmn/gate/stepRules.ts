import type { Findings, ModelContext } from './findings';
import { complaint } from './rules';
import type { XmlElement } from './xmlTree';

export const CAMUNDA = 'http://camunda.org/schema/1.0/bpmn';

export const camunda = (element: XmlElement, name: string) => element.attribute(name, CAMUNDA);

export const isExternal = (element: XmlElement) => camunda(element, 'type') === 'external' && camunda(element, 'topic') !== null;

/** Steps that do something have to say what, in the one way that is allowed. */
export function applyStepRules(root: XmlElement, context: ModelContext, findings: Findings) {
  const { rules } = context.catalogue;
  const require = (fulfilled: boolean, element: XmlElement, otherwise: string) => {
    if (!fulfilled) findings.error(element, complaint(rules, otherwise));
  };

  const decides = (task: XmlElement) => {
    const decision = camunda(task, 'decisionRef') !== null;
    require(decision || isExternal(task), task, 'decision-missing');
    require(!decision || camunda(task, 'type') === null, task, 'decision-or-connector');
  };

  const calls = (call: XmlElement) => {
    const callee = call.attribute('calledElement');
    require(callee !== null, call, 'process-missing');
    require(callee === null || !context.own.has(callee), call, 'call-recursion');
    const mappings = call.childrenNamed('extensionElements').flatMap((extensions) => extensions.childrenNamed('in'));
    if (!mappings.some((mapping) => mapping.attribute('businessKey') !== null)) findings.warning(call, complaint(rules, 'business-key'));
  };

  const oneForm = (step: XmlElement) => require(camunda(step, 'formKey') === null || camunda(step, 'formRef') === null, step, 'form-twice');

  const belongs = (task: XmlElement) => {
    const seen = ['candidateGroups', 'assignee', 'candidateUsers'].some((name) => camunda(task, name) !== null);
    if (!seen) findings.warning(task, complaint(rules, 'team-missing'));
    oneForm(task);
  };

  /** Throwing a message is a call like any other; catching one needs no connector. */
  const throwsMessage = (definition: XmlElement) => {
    const thrown = ['endEvent', 'intermediateThrowEvent'].includes(definition.parent?.local ?? '');
    require(!thrown || isExternal(definition), definition, 'connector-missing');
  };

  const steps: Record<string, (element: XmlElement) => void> = {
    serviceTask: (task) => require(isExternal(task), task, 'connector-missing'),
    sendTask: (task) => require(isExternal(task), task, 'connector-missing'),
    businessRuleTask: decides,
    callActivity: calls,
    userTask: belongs,
    startEvent: oneForm,
    messageEventDefinition: throwsMessage,
  };
  for (const element of root.all()) steps[element.local]?.(element);
}
