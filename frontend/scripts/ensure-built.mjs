// Called by Maven: installs the packages and builds the bundle, each only when what it is made of has changed.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesOf(join(root, path)))) {
    hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function npm(...args) {
  const { status, error } = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) throw new Error(`npm could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

function whenChanged(stamp, inputs, work) {
  const now = hashOf(inputs);
  const file = join(root, stamp);
  if (existsSync(file) && readFileSync(file, 'utf8') === now) return;
  work();
  writeFileSync(file, now);
}

whenChanged('node_modules/.installed', ['package.json', 'package-lock.json'], () => npm('ci', '--no-audit', '--no-fund'));
whenChanged('dist/.built', ['package-lock.json', 'index.html', 'visitors.html', 'vite.config.ts', 'tsconfig.json', 'public', 'src'], () =>
  npm('run', 'build'),
);
