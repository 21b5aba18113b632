const underWay = new Map<string, Promise<unknown>>();

/** Settles when nothing of an editor of this flow that was left is on its way to the server any more. */
export const departed = (flow: string): Promise<unknown> => underWay.get(flow) ?? Promise.resolve();

/** Does what is left to do for a flow after its editor was left, one thing after the other; whoever opens the flow again waits for it. */
export function depart(flow: string, work: () => Promise<unknown>): void {
  const going = departed(flow)
    .then(work)
    .catch(() => undefined)
    .finally(() => {
      if (underWay.get(flow) === going) underWay.delete(flow);
    });
  underWay.set(flow, going);
}
