// Adds up what a browser loads for the first sight of some pages and fails when it is more than the budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGETS = [
  { what: 'first load of /tasks', entries: ['index.html', 'src/app/TasksRoute.tsx'], kb: 250 },
  { what: 'a page for visitors', entries: ['visitors.html'], kb: 100, without: /\/api\/(?!public\/)|\bcds--/ },
];
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

/** Everything that a browser fetches before it shows the page. */
function loadedBy(entries) {
  const files = new Set();
  function visit(key) {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const css of chunk.css ?? []) files.add(css);
    for (const imported of chunk.imports ?? []) visit(imported);
  }
  entries.forEach(visit);
  return files;
}

const kilobytes = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1024;

for (const { what, entries, kb: budget, without } of BUDGETS) {
  const files = loadedBy(entries);
  const sizes = [...files].map((file) => ({ file, kb: kilobytes(file) })).sort((a, b) => b.kb - a.kb);
  const total = sizes.reduce((sum, { kb }) => sum + kb, 0);
  for (const { file, kb } of sizes) console.log(`${kb.toFixed(1).padStart(8)} KB  ${file}`);
  console.log(`${total.toFixed(1).padStart(8)} KB  ${what}, gzip (budget ${budget} KB)\n`);
  if (total > budget) {
    console.error(`${what} is ${(total - budget).toFixed(1)} KB over its budget.`);
    process.exitCode = 1;
  }
  const strangers = [...files].filter((file) => file.endsWith('.js') && without?.test(readFileSync(new URL(file, dist), 'utf8')));
  if (strangers.length > 0) {
    console.error(`${what} must have nothing of the application in it: ${strangers.join(', ')}.`);
    process.exitCode = 1;
  }
}
