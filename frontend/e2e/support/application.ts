import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    baseURL: string;
    /** Where a site of somebody else's stands that may embed our forms. */
    shopURL: string;
  }
}

const JAR = join(import.meta.dirname, '../../../target/casework.jar');
const STARTS_WITHIN_MS = 300_000;
const STOPS_WITHIN_MS = 30_000;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + STARTS_WITHIN_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The application ended with ${child.exitCode} before it answered.`);
    const up = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`The application did not answer at ${url} within ${STARTS_WITHIN_MS / 1000} s.`);
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    const impatient = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS);
    child.once('exit', () => {
      clearTimeout(impatient);
      resolve();
    });
    child.kill('SIGTERM');
    return undefined;
  });
}

/** Uses the application at CASEWORK_URL, or starts the packaged one on an empty database and stops it afterwards. */
export default async function application(project: TestProject) {
  const running = process.env['CASEWORK_URL'];
  if (running) {
    project.provide('baseURL', running);
    project.provide('shopURL', process.env['CASEWORK_SHOP_URL'] ?? 'http://127.0.0.1:9099');
    return undefined;
  }
  if (!existsSync(JAR)) throw new Error(`There is no ${JAR}: package the application first, or set CASEWORK_URL.`);
  const folder = mkdtempSync(join(tmpdir(), 'casework-e2e-'));
  const [port, managementPort, shopPort] = [await freePort(), await freePort(), await freePort()];
  const shopURL = `http://127.0.0.1:${shopPort}`;
  const child = spawn(
    'java',
    [
      '-jar',
      JAR,
      '--spring.profiles.active=demo',
      `--server.port=${port}`,
      `--management.server.port=${managementPort}`,
      `--casework.public-forms.embed-origins=${shopURL}`,
      '--casework.demo.past=false', // every case is one that a journey knows
      '--casework.engine.poll=250ms', // journeys wait for what happens in the background
      '--casework.assistant.trust.audit-share=0', // nothing goes to a review by chance
      `--spring.datasource.url=jdbc:h2:file:${join(folder, 'casework')};MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE`,
    ],
    { cwd: folder, stdio: process.env['CASEWORK_LOG'] ? 'inherit' : 'ignore' },
  );
  const baseURL = `http://localhost:${port}`;
  const stop = async () => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answers(`${baseURL}/`, child);
  } catch (failure) {
    await stop();
    throw failure;
  }
  project.provide('baseURL', baseURL);
  project.provide('shopURL', shopURL);
  return stop;
}
