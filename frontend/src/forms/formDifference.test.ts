import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { de } from '@/i18n/de';
import { en } from '@/i18n/en';
import { i18nFor } from '@/i18n/I18n';
import { plain } from '@/ui/sentence';
import { formSentences } from './formDifference';

interface Field {
  id: string;
  type: string;
  [more: string]: unknown;
}

const REVIEW = readFileSync(join(process.cwd(), '../forms/support/review-triage.form'), 'utf8');
const english = i18nFor('en', en);

const told = (change: (fields: Field[]) => Field[], i18n = english) => {
  const form = JSON.parse(REVIEW) as { components: Field[] };
  return formSentences(REVIEW, JSON.stringify({ ...form, components: change(form.components) }), i18n).map(({ parts }) => plain(parts));
};
const one = (id: string, change: object) => (fields: Field[]) => fields.map((field) => (field.id === id ? { ...field, ...change } : field));

test('a form has no difference against itself, nor by its layout', () => {
  expect(told((fields) => fields)).toEqual([]);
  expect(told((fields) => fields.map((field) => ({ ...field, layout: { row: 'Row_x', columns: 8 } })))).toEqual([]);
});

test('fields that came and went are told by their label', () => {
  expect(told((fields) => [...fields, { id: 'Field_Why', key: 'why', type: 'textarea', label: 'Why?' }])).toEqual(['Long text field Why? added']);
  expect(told((fields) => fields.filter(({ id }) => id !== 'Field_Outcome'))).toEqual(['Choice What is this ticket? removed']);
  expect(told((fields) => fields.filter(({ id }) => id !== 'Field_Outcome'), i18nFor('de', de))).toEqual(['Auswahl What is this ticket? entfernt']);
});

test('what a field asks, needs and is called is told', () => {
  expect(told(one('Field_Outcome', { label: 'What is it?', validate: {} }))).toEqual(['What is this ticket? is now called What is it?', 'What is it? may now be left empty']);
  expect(told(one('Field_Outcome', { type: 'select' }))).toEqual(['What is this ticket?: kind of field Choice → Pick-list']);
});

test('choices are told by what a person reads', () => {
  const values = [
    { label: 'Our business: answer it', value: 'confirmed' },
    { label: 'Not ours: tell the customer', value: 'rejected' },
    { label: 'A duplicate', value: 'duplicate' },
  ];
  expect(told(one('Field_Outcome', { values }))).toEqual([
    'What is this ticket?: choice A duplicate added',
    'What is this ticket?: choice Spam: drop it without an answer removed',
    'What is this ticket?: choice None of our business: tell the customer is now called Not ours: tell the customer',
  ]);
});

test('a field that moved up is told once', () => {
  expect(told(([first, second, ...others]) => (first && second ? [second, first, ...others] : []))).toEqual(['What does the customer want? moved up']);
});
