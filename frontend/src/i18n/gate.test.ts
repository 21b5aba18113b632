import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { gate } from './gate.de';

interface Stated {
  reason: string;
  fix?: string;
}

/** The server's rule file has the English. */
const english = JSON.parse(readFileSync(resolve('../src/main/resources/engine/gate/rules.json'), 'utf8')) as { complaints: Record<string, Stated>; phrases: Record<string, string> };
const german: { complaints: Record<string, Stated>; phrases: Record<string, string> } = gate;

const places = (text: string | undefined) => [...new Set(text?.match(/\{(\d|detail)\}/g))].sort();

it('says in German all that the gate says, and nothing else', () => {
  expect(Object.keys(german.complaints).sort()).toEqual(Object.keys(english.complaints).sort());
  expect(Object.keys(german.phrases).sort()).toEqual(Object.keys(english.phrases).sort());
});

it.each(Object.entries(english.complaints))('says %s with the same facts, and a fix where there is one', (name, { reason, fix }) => {
  const told = german.complaints[name];

  expect(told?.reason.trim()).toBeTruthy();
  expect(places(told?.reason)).toEqual(places(reason));
  expect(told?.fix === undefined).toBe(fix === undefined);
  expect(places(told?.fix)).toEqual(places(fix));
});

it.each(Object.entries(english.phrases))('has the part %s with the same facts', (name, phrase) => {
  expect(german.phrases[name]?.trim()).toBeTruthy();
  expect(places(german.phrases[name])).toEqual(places(phrase));
});

