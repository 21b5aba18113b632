// Draws every process as docs/images/processes/<id>.svg. Each picture bears the hash of its model, which
// ProcessModelsTests compares: run "npm run draw" after a change of a model and commit the pictures.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const models = readdirSync('../processes', { recursive: true })
  .filter((name) => name.endsWith('.bpmn'))
  .map((name) => join('../processes', name));
const folder = '../docs/images/processes';
mkdirSync(folder, { recursive: true });

const executablePath = process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath());
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
try {
  const page = await browser.newPage();
  await page.setContent('<div id="canvas" style="width: 2400px; height: 1600px"></div>');
  await page.addScriptTag({ path: 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js' });
  for (const model of models) {
    const xml = readFileSync(model);
    const svg = await page.evaluate(async (text) => {
      const viewer = new globalThis.BpmnJS({ container: '#canvas' });
      try {
        await viewer.importXML(text);
        return (await viewer.saveSVG()).svg;
      } finally {
        viewer.destroy();
      }
    }, xml.toString('utf8'));
    const hash = createHash('sha256').update(xml).digest('hex');
    const picture = withoutChance(svg).replace('<svg ', '<svg style="background: #fff" ');
    writeFileSync(join(folder, `${basename(model, '.bpmn')}.svg`), `${picture}\n<!-- model ${hash} -->\n`);
  }
} finally {
  await browser.close();
}

/** The same model gives the same picture: markers' ids are numbered instead of drawn by lot. */
function withoutChance(svg) {
  const ids = [...new Set([...svg.matchAll(/ id="(marker-[^"]+)"/g)].map((match) => match[1]))];
  return ids.reduce((text, id, index) => text.replaceAll(id, `marker-${index}`), svg);
}
