import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Rules that axe finds broken on the page as it is now, each with the elements at fault. The logo of bpmn.io and the head of a decision table are not ours to change.
 *
 * @param rules the rules to hold the page against; all by default
 */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const run = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const cdp = await page.context().newCDPSession(page);
  // by the debugger, because the page's own policy forbids foreign scripts
  const { result: there } = await cdp.send('Runtime.evaluate', { expression: "typeof axe === 'object'" });
  if (there.value !== true) await cdp.send('Runtime.evaluate', { expression: axe.source });
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `axe.run({ exclude: [['.bjs-powered-by'], ['.fjs-powered-by'], ['th.index-column']] }, ${JSON.stringify(run)}).then((results) => JSON.stringify(results.violations))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await cdp.detach();
  const found = JSON.parse(String(result.value)) as AxeResults['violations'];
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} — ${failureSummary?.split('\n')[1]?.trim()}`).join(' | ')}`);
}
