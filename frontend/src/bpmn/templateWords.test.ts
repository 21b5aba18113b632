import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { steps } from '@/i18n/steps.de';
import type { ElementTemplate } from './flowParts';
import { textsOf, translated } from './templateWords';

const shipped = ['element-templates', 'step-templates'].flatMap((folder) => {
  const path = resolve('../processes', folder);
  return readdirSync(path).map((file) => JSON.parse(readFileSync(resolve(path, file), 'utf8')) as ElementTemplate);
});
const texts = [...new Set(shipped.flatMap(textsOf))].sort();

it('has German for all that the templates of the product say, and for nothing else', () => {
  expect(Object.keys(steps).sort()).toEqual(texts);
});

it.each(Object.entries(steps))('says %s with the same facts', (english, german) => {
  const facts = (text: string) => text.match(/\{\w+\}/g)?.sort() ?? [];

  expect(german.trim()).not.toBe('');
  expect(facts(german)).toEqual(facts(english));
});

it('translates what is read and leaves what is saved', () => {
  const template: ElementTemplate = {
    id: 'sales.conclude-lead',
    name: 'Conclude lead',
    description: 'Ends the lead with its outcome and closes it.',
    properties: [
      { type: 'String', label: 'Name', value: 'Conclude lead', binding: { type: 'property', name: 'name' } },
      { type: 'Dropdown', label: 'Outcome', value: 'won', choices: [{ name: 'Won', value: 'won' }], binding: { type: 'camunda:inputParameter', name: 'outcome' } },
    ],
    scopes: [{ id: 'outcome-unknown', properties: [{ type: 'Hidden', value: 'There is no such outcome', binding: { type: 'property', name: 'name' } }] }],
  };

  expect(translated(template, steps)).toEqual({
    id: 'sales.conclude-lead',
    name: 'Lead abschließen',
    description: 'Beendet den Lead mit seinem Ergebnis und schließt ihn.',
    properties: [
      { type: 'String', label: 'Name', value: 'Lead abschließen', binding: { type: 'property', name: 'name' } },
      { type: 'Dropdown', label: 'Ergebnis', value: 'won', choices: [{ name: 'Gewonnen', value: 'won' }], binding: { type: 'camunda:inputParameter', name: 'outcome' } },
    ],
    scopes: [{ id: 'outcome-unknown', properties: [{ type: 'Hidden', value: 'Dieses Ergebnis gibt es nicht', binding: { type: 'property', name: 'name' } }] }],
  });
});

it('leaves the words of a template that is not of the product', () => {
  const template: ElementTemplate = { id: 'x', name: 'constructor', properties: [] };

  expect(translated(template, steps)).toEqual(template);
});
