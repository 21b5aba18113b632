import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { ElementTemplate } from './fillTemplates';
import { fillTemplates } from './fillTemplates';

interface Validator {
  validate(template: object): { valid: boolean; errors?: object[] };
}

const { validate } = await vi.importActual<Validator>('@bpmn-io/element-templates-validator');

const FOLDERS = ['element-templates', 'step-templates'].map((folder) => resolve('../processes', folder));
const files = FOLDERS.flatMap((folder) => readdirSync(folder).map((file) => resolve(folder, file)));
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as ElementTemplate;

describe('element templates', () => {
  it.each(files)('%s is one of Camunda', (file) => {
    const { valid, errors } = validate(read(file));

    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('offer what the catalogue has', () => {
    const offered = {
      teams: [{ id: 'orders', name: 'Orders' }],
      forms: ['support/answer-customer'],
      decisions: [{ key: 'service-level', name: 'Service level' }],
      processes: [{ key: 'ticket-escalation', name: 'Escalation' }],
    };

    const filled = fillTemplates(files.map(read), offered);

    const choices = (id: string) => filled.find((template) => template.id === id)?.properties.flatMap((property) => property.choices ?? []);
    expect(choices('people.ask-team')).toEqual([
      { name: 'support/answer-customer', value: 'support/answer-customer' },
      { name: 'Orders', value: 'orders' },
    ]);
    expect(choices('flow.decide')).toEqual([{ name: 'Service level', value: 'service-level' }]);
    expect(choices('flow.call-flow')).toEqual([{ name: 'Escalation', value: 'ticket-escalation' }]);
  });
});
