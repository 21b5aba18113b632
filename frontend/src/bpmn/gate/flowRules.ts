import type { Findings, ModelContext } from './findings';
import { Graph } from './graph';
import type { RuleBook } from './rules';
import { complaint, matches } from './rules';
import { camunda, isExternal } from './stepRules';
import type { XmlElement } from './xmlTree';

const OTHER_NODES = ['task', 'callActivity', 'subProcess'];
const byId = (one: XmlElement, other: XmlElement) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

function isNode({ id, local }: XmlElement): boolean {
  return id !== '' && (/(Task|Event|Gateway)$/.test(local) || OTHER_NODES.includes(local));
}

const isConditional = (way: XmlElement) => way.child('conditionExpression') !== null;
const isEntrance = (node: XmlElement) => node.local === 'startEvent' || node.attribute('isForCompensation') === 'true' || node.attribute('triggeredByEvent') === 'true';

/** What follows what in a model: over arrows, attached events, links, and into sub-processes. */
function graphOf(root: XmlElement, nodes: Map<string, XmlElement>): Graph {
  const next = new Map<string, Set<string>>([...nodes.keys()].map((id) => [id, new Set()]));
  const connect = (from: string | null, to: string | null) => {
    if (from !== null && to !== null && next.has(to)) next.get(from)?.add(to);
  };
  for (const flow of root.all('sequenceFlow')) connect(flow.attribute('sourceRef'), flow.attribute('targetRef'));
  for (const event of root.all('boundaryEvent')) connect(event.attribute('attachedToRef'), event.id);
  for (const scope of root.all('subProcess')) {
    for (const inner of scope.childrenNamed('startEvent')) connect(scope.id, inner.id);
  }
  const links = root.all('linkEventDefinition');
  for (const link of links) {
    const target = links.find((other) => other.parent?.local === 'intermediateCatchEvent' && other.attribute('name') === link.attribute('name'));
    if (target && target !== link) connect(link.nearestHost(), target.nearestHost());
  }
  return new Graph(next);
}

/** What the drawing as a whole would do: circles without a pause, dead branches, answers that nobody has read. */
export class FlowRules {
  private readonly root: XmlElement;
  private readonly findings: Findings;
  private readonly rules: RuleBook;
  private readonly nodes: Map<string, XmlElement>;
  private readonly flows: XmlElement[];
  private readonly graph: Graph;
  private readonly back: Graph;

  constructor(root: XmlElement, { catalogue }: ModelContext, findings: Findings) {
    this.root = root;
    this.findings = findings;
    this.rules = catalogue.rules;
    this.nodes = new Map(
      root
        .all()
        .filter(isNode)
        .map((node) => [node.id, node]),
    );
    this.flows = root.all('sequenceFlow');
    this.graph = graphOf(root, this.nodes);
    this.back = this.graph.reversed();
  }

  apply() {
    this.circles();
    this.unread();
    for (const gateway of this.those(({ local }) => local === 'exclusiveGateway')) this.choice(gateway);
    if (!this.findings.refuse()) this.advise();
  }

  private advise() {
    this.unreachable();
    for (const process of this.root.childrenNamed('process')) {
      if (process.all('endEvent').length === 0) this.findings.warning(process, complaint(this.rules, 'end-missing'));
    }
    this.warn('dead-end', (node) => this.endsThere(node));
    this.warn('default-missing', (node) => this.canGetStuck(node));
    this.warn('join-waits-forever', (node) => this.waitsForever(node));
  }

  private those(matching: (node: XmlElement) => boolean): XmlElement[] {
    return [...this.nodes.values()].filter(matching).sort(byId);
  }

  private ids(matching: (node: XmlElement) => boolean): Set<string> {
    return new Set(this.those(matching).map(({ id }) => id));
  }

  private warn(name: string, matching: (node: XmlElement) => boolean) {
    for (const node of this.those(matching)) this.findings.warning(node, complaint(this.rules, name));
  }

  private circles() {
    const restless = this.graph.without(this.ids((node) => this.pauses(node)));
    const busy = restless.inCycles();
    const calls = this.ids((node) => busy.has(node.id) && this.isCall(node));
    const endless = restless.without(calls).inCycles();
    for (const node of this.those(({ id }) => endless.has(id))) this.findings.error(node, complaint(this.rules, 'loop-without-pause'));
    this.warn('loop-of-connectors', ({ id }) => calls.has(id));
  }

  /** Links have no inner start that a person draws; a scope pauses when something in it does. */
  private pauses(node: XmlElement): boolean {
    if (node.local === 'subProcess') return node.all().some((inner) => inner !== node && this.pauses(inner));
    return this.rules.steps.pauses.includes(node.local) && node.child('linkEventDefinition') === null;
  }

  private isCall(node: XmlElement): boolean {
    return this.rules.steps.calls.includes(node.local) || isExternal(node) || node.children.some(isExternal);
  }

  private unreachable() {
    const starts = this.ids(isEntrance);
    const reached = this.graph.after(starts);
    this.warn('unreachable', ({ id }) => !starts.has(id) && !reached.has(id));
  }

  /** What the engine itself would refuse to read. */
  private choice(gateway: XmlElement) {
    const ways = this.outgoing(gateway);
    const otherwise = ways.length === 1 ? ways[0]?.id : gateway.attribute('default');
    const refuse = (name: string) => this.findings.error(gateway, complaint(this.rules, name));
    if (ways.length === 0) refuse('way-missing');
    if (ways.some((way) => way.id === otherwise && isConditional(way))) refuse('condition-unwanted');
    const unsaid = ways.filter((way) => way.id !== otherwise && !isConditional(way));
    if (unsaid.length > (otherwise === null ? 1 : 0)) refuse('condition-missing');
  }

  /** Not so what ends by itself: an event sub-process, a compensation, and any step of a model without ends. */
  private endsThere(node: XmlElement): boolean {
    const step = !/(Event|Gateway)$/.test(node.local);
    return step && this.outgoing(node).length === 0 && !isEntrance(node) && this.those(({ local }) => local === 'endEvent').length > 0;
  }

  private canGetStuck(node: XmlElement): boolean {
    const outgoing = this.outgoing(node);
    return (
      ['exclusiveGateway', 'inclusiveGateway'].includes(node.local) &&
      outgoing.length > 1 &&
      node.attribute('default') === null &&
      outgoing.every(isConditional)
    );
  }

  /** A join can complete when some split before it sends tokens into more than one of its branches. */
  private waitsForever(join: XmlElement): boolean {
    if (!this.isJoin(join)) return false;
    const branches = this.incoming(join);
    const before = new Set([...this.back.after(branches, join.id), ...branches]);
    return this.those((node) => this.splits(node)).every((node) => !this.feeds(node, before, branches));
  }

  private splits(node: XmlElement): boolean {
    const choice = ['exclusiveGateway', 'eventBasedGateway'].includes(node.local);
    return !choice && (this.following(node).size > 1 || this.outgoing(node).length > 1);
  }

  private feeds(split: XmlElement, before: Set<string>, branches: string[]): boolean {
    const ways = [...this.following(split)].filter((id) => before.has(id)).length;
    return ways + branches.filter((id) => id === split.id).length > 1;
  }

  private unread() {
    const reached = this.unreadGraph().after(this.withTopic(this.rules.steps.drafts));
    for (const send of [...this.withTopic(this.rules.steps.sends)].sort()) {
      if (reached.has(send)) this.findings.error(send, complaint(this.rules, 'reply-unread'));
    }
  }

  /** Whoever does a task has read the draft then; what happens at its edge happens before. */
  private unreadGraph(): Graph {
    const next = new Map(this.graph.next);
    for (const task of this.those(({ local }) => local === 'userTask')) {
      const edges = this.those((node) => node.local === 'boundaryEvent' && node.attribute('attachedToRef') === task.id);
      next.set(task.id, new Set(edges.map(({ id }) => id)));
    }
    return new Graph(next);
  }

  private isJoin(node: XmlElement): boolean {
    return node.local === 'parallelGateway' && this.incoming(node).length > 1;
  }

  private incoming(node: XmlElement): string[] {
    return this.flows.filter((flow) => flow.attribute('targetRef') === node.id).map((flow) => String(flow.attribute('sourceRef')));
  }

  private outgoing(node: XmlElement): XmlElement[] {
    return this.flows.filter((flow) => flow.attribute('sourceRef') === node.id);
  }

  private following(node: XmlElement): ReadonlySet<string> {
    return this.graph.next.get(node.id) ?? new Set();
  }

  private withTopic(topic: string): Set<string> {
    return this.ids((node) => matches(topic, camunda(node, 'topic') ?? ''));
  }
}
