/** What follows what; nodes are ids. */
export class Graph {
  readonly next: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(next: ReadonlyMap<string, ReadonlySet<string>>) {
    this.next = next;
  }

  /** Everything that can be reached over at least one step; no path crosses what is avoided. */
  after(starts: Iterable<string>, avoided?: string): Set<string> {
    const reached = new Set<string>();
    const open = [...starts];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const following of this.next.get(node) ?? []) {
        if (following === avoided || reached.has(following)) continue;
        reached.add(following);
        open.push(following);
      }
    }
    return reached;
  }

  inCycles(): Set<string> {
    const back = this.reversed();
    const cyclic = new Set<string>();
    for (const node of this.leadingToCycles(back)) {
      if (cyclic.has(node)) continue;
      const before = back.after([node]);
      for (const following of this.after([node])) if (before.has(following)) cyclic.add(following);
    }
    return cyclic;
  }

  /** Takes away what ends somewhere, from the ends backwards; nothing is left of a graph without cycles. */
  private leadingToCycles(back: Graph): Iterable<string> {
    const ways = new Map([...this.next].map(([node, following]) => [node, following.size]));
    const ends = [...ways].filter(([, count]) => count === 0).map(([node]) => node);
    for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
      ways.delete(end);
      for (const before of back.next.get(end) ?? []) {
        const left = (ways.get(before) ?? 0) - 1;
        ways.set(before, left);
        if (left === 0) ends.push(before);
      }
    }
    return ways.keys();
  }

  reversed(): Graph {
    const back = new Map<string, Set<string>>([...this.next.keys()].map((node) => [node, new Set()]));
    for (const [from, following] of this.next) {
      for (const to of following) back.set(to, (back.get(to) ?? new Set()).add(from));
    }
    return new Graph(back);
  }

  without(removed: ReadonlySet<string>): Graph {
    const left = [...this.next].filter(([node]) => !removed.has(node));
    return new Graph(new Map(left.map(([node, following]) => [node, new Set([...following].filter((to) => !removed.has(to)))])));
  }
}
