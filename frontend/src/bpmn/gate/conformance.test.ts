import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ModelKind } from './checkModel';
import { checkModel } from './checkModel';
import type { Finding } from './findings';
import { gateCatalogue } from './gateCatalogue.fixture';

/** The cases that the server's gate answers alike: `ConformanceTests.java`. */
const FOLDER = resolve('../src/test/resources/gate/conformance');

interface Case {
  name: string;
  kind?: ModelKind;
  in?: string;
  content: string;
  repeat?: { text: string; times: number };
  bytes?: true;
  key?: string;
  expect: string[];
  /** Where the browser can't decide as the server does, and why. */
  inBrowser?: { expect: string[]; why: string };
}

const json = <T>(file: string) => JSON.parse(readFileSync(resolve(FOLDER, file), 'utf8')) as T;
const frames = json<Record<string, string>>('frames.json');

function text({ in: frame, content, repeat }: Case): string {
  const framed = frame ? (frames[frame] ?? '').replaceAll('{}', () => content) : content;
  return repeat ? framed.replaceAll('{repeat}', () => repeat.text.repeat(repeat.times)) : framed;
}

/** U+FFFD stands for a byte that is not UTF-8. */
function broken(content: string): Uint8Array {
  const bytes = [...new TextEncoder().encode(content)];
  const at = bytes.findIndex((byte, index) => byte === 0xef && bytes[index + 1] === 0xbf && bytes[index + 2] === 0xbd);
  bytes.splice(at, 3, 0xff);
  return new Uint8Array(bytes);
}

const line = ({ severity, rule, element }: Finding) => [severity, rule, ...(element === null ? [] : [element])].join(' ');

describe.each(readdirSync(resolve(FOLDER, 'cases')).sort())('%s', (file) => {
  it.each(json<Case[]>(`cases/${file}`))('$name', (model) => {
    const content = model.bytes ? broken(text(model)) : text(model);

    const findings = checkModel(model.kind ?? 'process', content, gateCatalogue(), model.key ?? 'x');

    const { expect: lines } = model.inBrowser ?? model;
    expect(findings.map(line).sort()).toEqual([...lines].sort());
  });
});
