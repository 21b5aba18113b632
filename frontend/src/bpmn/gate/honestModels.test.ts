import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { ModelKind } from './checkModel';
import { checkModel } from './checkModel';
import { gateCatalogue } from './gateCatalogue.fixture';

const FOLDER = resolve('../src/test/resources/engine/gate/honest');
const KINDS: Record<string, ModelKind> = { bpmn: 'process', dmn: 'decision', form: 'form' };

it.each(readdirSync(FOLDER).sort())('lets %s in', (file) => {
  const [key = '', ending = ''] = file.split('.');

  const findings = checkModel(KINDS[ending] ?? 'form', readFileSync(resolve(FOLDER, file), 'utf8'), gateCatalogue(), key);

  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});
