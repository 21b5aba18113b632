import type { Findings, ModelContext } from './findings';
import { isPlain } from './modelText';
import { complaint } from './rules';
import { strip } from './words';
import type { XmlElement } from './xmlTree';

const EVENTS = ['startEvent', 'endEvent', 'intermediateCatchEvent', 'intermediateThrowEvent', 'boundaryEvent'];
const ANNOUNCING = ['endEvent', 'intermediateThrowEvent'];

const definitions = (event: XmlElement) => event.children.filter(({ local }) => local.endsWith('EventDefinition'));
const startsFlow = (event: XmlElement | null) => event?.local === 'startEvent' && event.parent?.local === 'process';

/** The engine takes one start that waits for nothing or for a time. */
const startsByItself = (start: XmlElement) => definitions(start).every(({ local }) => local === 'timerEventDefinition');

/** Messages and signals of the file, id to name; of two with one id the first counts. */
function namesOf(root: XmlElement): Map<string, string> {
  const named = root.children.filter(({ local }) => local === 'message' || local === 'signal');
  return new Map(named.reverse().map((element) => [element.id, element.attribute('name') ?? '']));
}

/** Events: what a flow may wait for, start with and announce. */
export function applyEventRules(root: XmlElement, { catalogue }: ModelContext, findings: Findings) {
  const { rules, reservedMessages } = catalogue;
  const names = namesOf(root);
  const error = (place: XmlElement | string, name: string) => findings.error(place, complaint(rules, name));

  const named = (element: XmlElement) => {
    if (element.attribute('messageRef') === null && element.attribute('signalRef') === null) error(element, 'message-missing');
  };

  const reserved = (definition: XmlElement) => {
    const called = ['messageRef', 'signalRef'].map((reference) => names.get(definition.attribute(reference) ?? '') ?? '');
    if (called.some((name) => rules.reserved.prefixes.some((prefix) => name.startsWith(prefix)) || reservedMessages.includes(name))) error(definition, 'message-reserved');
  };

  const definition = (event: XmlElement, cause: XmlElement) => {
    const signal = cause.local === 'signalEventDefinition';
    const announces = ANNOUNCING.includes(event.local);
    if (signal || (cause.local === 'messageEventDefinition' && !announces)) named(cause);
    if (signal && announces) findings.warning(cause, complaint(rules, 'signal-broadcast'));
    if (announces || startsFlow(event)) reserved(cause);
  };

  const event = (element: XmlElement) => {
    const causes = definitions(element);
    if (causes.length > 1) error(element, 'event-definitions');
    causes.forEach((cause) => definition(element, cause));
  };

  const timer = (element: XmlElement) => {
    const [time, second] = element.children;
    if (!time || second) error(element, 'timer-incomplete');
    else if (startsFlow(element.parent) && !isPlain(time.text)) error(element, 'timer-start-variable');
  };

  const starts = (process: XmlElement) => {
    const all = process.childrenNamed('startEvent');
    if (all.filter(startsByItself).length > 1) error(process, 'start-events');
    if (all.length === 0) error(process, 'start-events.none');
  };

  root
    .all()
    .filter(({ local }) => EVENTS.includes(local))
    .forEach(event);
  root.all('receiveTask').forEach(named);
  root.all('timerEventDefinition').forEach(timer);
  root.childrenNamed('process').forEach(starts);
  for (const [id, name] of names) if (strip(name) === '') error(id, 'message-missing');
}
