/** The steps of a process and the ways between them, without anything that is only drawn. */
export interface Node {
  id: string;
  /** The element's name in BPMN, such as `userTask`. */
  type: string;
  name: string;
  attachedTo: string | null;
}

export interface Way {
  id: string;
  source: string;
  target: string;
  condition: string | null;
}

export interface Graph {
  nodes: Map<string, Node>;
  ways: Map<string, Way>;
  incoming: (id: string) => Way[];
  outgoing: (id: string) => Way[];
}

const NODE = /(Event|Task|^task|Gateway|^subProcess|^transaction|^callActivity)$/;

function nodeOf(element: Element): Node {
  return { id: element.id, type: element.localName, name: element.getAttribute('name') ?? '', attachedTo: element.getAttribute('attachedToRef') };
}

function wayOf(element: Element): Way {
  const condition = [...element.children].find(({ localName }) => localName === 'conditionExpression')?.textContent?.trim();
  return { id: element.id, source: element.getAttribute('sourceRef') ?? '', target: element.getAttribute('targetRef') ?? '', condition: condition || null };
}

export function graphOf(xml: string): Graph {
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  const all = [...model.getElementsByTagNameNS('*', '*')].filter(({ id }) => id !== '');
  const nodes = new Map(all.filter(({ localName }) => NODE.test(localName)).map((element) => [element.id, nodeOf(element)]));
  const ways = new Map(all.filter(({ localName }) => localName === 'sequenceFlow').map((element) => [element.id, wayOf(element)]));
  const among = (side: 'source' | 'target') => (id: string) => [...ways.values()].filter((way) => way[side] === id);
  return { nodes, ways, incoming: among('target'), outgoing: among('source') };
}

/** The step that a nameless gateway only passes on to or from; the gateway itself where it is more than that. */
export function through(graph: Graph, id: string, direction: 'forward' | 'back'): string {
  const seen = new Set<string>();
  let at = id;
  while (!seen.has(at)) {
    seen.add(at);
    const node = graph.nodes.get(at);
    const ways = direction === 'forward' ? graph.outgoing(at) : graph.incoming(at);
    const [only, ...others] = ways;
    if (!node || node.name !== '' || !node.type.endsWith('Gateway') || !only || others.length > 0) return at;
    at = direction === 'forward' ? only.target : only.source;
  }
  return id;
}

/** Whether one step leads to another over nothing but the given ones. */
export function leadsOver(graph: Graph, from: string, to: string, over: Set<string>): boolean {
  const seen = new Set<string>();
  const open = graph.outgoing(from).map(({ target }) => target);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at) || !over.has(at)) continue;
    seen.add(at);
    const targets = graph.outgoing(at).map(({ target }) => target);
    if (targets.includes(to)) return true;
    open.push(...targets);
  }
  return false;
}

/** The names of steps by id, for those who list them. */
export function namesOf(xml: string): Map<string, string> {
  return new Map([...graphOf(xml).nodes.values()].map(({ id, name }) => [id, name]));
}
