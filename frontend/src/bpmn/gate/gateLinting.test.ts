import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { expect, it, vi } from 'vitest';
import { gateCatalogue } from './gateCatalogue.fixture';
import type { LintConfiguration } from './gateLinting';
import { gateLinting } from './gateLinting';

interface Report {
  id: string;
  message: string;
}

interface Moddle {
  BpmnModdle: new (packages: object) => { fromXML(xml: string): Promise<{ rootElement: object }> };
}

interface Bpmnlint {
  Linter: new (configuration: LintConfiguration) => { lint(root: object): Promise<Record<string, Report[]>> };
}

const { BpmnModdle } = await vi.importActual<Moddle>('bpmn-moddle');
const { Linter } = await vi.importActual<Bpmnlint>('bpmnlint');

const OPEN =
  '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="defs" targetNamespace="x"><process id="p" isExecutable="true" camunda:historyTimeToLive="P30D"><startEvent id="s"/>';
const CLOSE = '<endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="n"/><sequenceFlow id="f2" sourceRef="n" targetRef="e"/></process></definitions>';

async function lint(step: string) {
  const { rootElement } = await new BpmnModdle({ camunda }).fromXML(OPEN + step + CLOSE);
  const linter = new Linter(gateLinting(gateCatalogue));
  return linter.lint(rootElement);
}

it('reports what the gate refuses as errors, where it is', async () => {
  const reports = await lint('<serviceTask id="n" camunda:class="x.Y"/>');

  expect(reports['casework/refused']).toEqual([
    expect.objectContaining({ id: 'n', category: 'error', message: expect.stringContaining('A Java class would run'), finding: expect.objectContaining({ rule: 'code-refused' }) }),
  ]);
  expect(reports['casework/advice']).toBeUndefined();
});

it('reports advice as warnings, with what to do', async () => {
  const reports = await lint('<userTask id="n"/>');

  expect(reports['casework/advice']?.map(({ id, message }) => [id, message])).toEqual([['n', 'Nobody will see this task: it belongs to no team. Pick a team.']]);
});

it('has nothing to say about a flow that is fine', async () => {
  expect(await lint('<userTask id="n" camunda:candidateGroups="orders"/>')).toEqual({});
});
