import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gateCatalogue } from './gateCatalogue.fixture';
import { DRAWING } from './gateLinting';
import { lintProcess } from './lintProcess';

const OPEN =
  '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="defs" targetNamespace="x"><process id="p" isExecutable="true" camunda:historyTimeToLive="P30D"><startEvent id="s"/>';
const CLOSE = '<endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="n"/><sequenceFlow id="f2" sourceRef="n" targetRef="e"/></process></definitions>';

async function lint(step: string) {
  const findings = await lintProcess(OPEN + step + CLOSE, gateCatalogue(), 'p');
  return findings.map(({ severity, rule, element }) => [severity, rule, element].join(' '));
}

it('tells what the gate refuses, where it is', async () => {
  expect(await lint('<serviceTask id="n" camunda:class="x.Y"/>')).toEqual(['error code-refused n']);
});

it('tells what the gate advises, with what to do', async () => {
  const [advice] = await lintProcess(`${OPEN}<userTask id="n"/>${CLOSE}`, gateCatalogue(), 'p');

  expect(advice).toMatchObject({ rule: 'team-missing', reason: 'Nobody will see this task: it belongs to no team.', fix: 'Pick a team.', wording: { key: 'team-missing' } });
});

it('has nothing to say about a flow that is fine', async () => {
  expect(await lint('<userTask id="n" camunda:candidateGroups="orders"/>')).toEqual([]);
});

const TASK = '<userTask id="n" camunda:candidateGroups="orders">';

describe('tells what bpmnlint says of the drawing', () => {
  it.each([
    ['fake-join', `${TASK}<incoming>f1</incoming><incoming>f3</incoming></userTask><sequenceFlow id="f3" sourceRef="n" targetRef="n"/>`],
    ['no-implicit-split', `${TASK}<outgoing>f2</outgoing><outgoing>f3</outgoing></userTask><endEvent id="x"/><sequenceFlow id="f3" sourceRef="n" targetRef="x"/>`],
    ['superfluous-gateway', '<exclusiveGateway id="n"><incoming>f1</incoming><outgoing>f2</outgoing></exclusiveGateway>'],
  ])('%s', async (rule, step) => {
    expect(await lint(step)).toContain(`warning ${rule} n`);
  });
});

it.each(Object.keys(DRAWING))('has words for %s', (rule) => {
  expect(gateCatalogue().rules.complaints[rule]?.fix).toBeTruthy();
});

it('says why a file can’t be read, and no more', async () => {
  const findings = await lintProcess('<definitions', gateCatalogue(), 'p');

  expect(findings.map(({ rule }) => rule)).toEqual(['xml-malformed']);
});

const processes = readdirSync(resolve('../processes'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.bpmn'));

it.each(processes)('has nothing to say of the drawing of %s', async (file) => {
  const findings = await lintProcess(readFileSync(resolve('../processes', file), 'utf8'), gateCatalogue(), null);

  expect(findings.filter(({ rule }) => DRAWING[rule])).toEqual([]);
});
