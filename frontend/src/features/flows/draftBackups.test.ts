import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draftBackups } from './draftBackups';

beforeEach(() => localStorage.clear());
afterEach(() => void vi.restoreAllMocks());

const DRAFT = { key: 'ticket-triage', createdAt: '2026-03-02T08:00:00Z' };
const backup = (content: string, hour = 9) => ({ content, revision: 4, at: `2026-03-02T${String(hour).padStart(2, '0')}:00:00Z` });

test('a backup belongs to one person and one draft', () => {
  draftBackups('erin', DRAFT).write(backup('a'));
  expect(draftBackups('erin', DRAFT).read()).toEqual(backup('a'));
  expect(draftBackups('carol', DRAFT).read()).toBeNull();
  expect(draftBackups('erin', { ...DRAFT, createdAt: '2026-03-09T08:00:00Z' }).read()).toBeNull();
  draftBackups('erin', DRAFT).clear();
  expect(draftBackups('erin', DRAFT).read()).toBeNull();
});

test('only the newest few are kept, and none that is too large', () => {
  const of = (key: string) => draftBackups('erin', { ...DRAFT, key });
  [3, 1, 2, 4, 5, 6].forEach((hour) => of(`flow-${hour}`).write(backup('a', hour)));
  of('flow-7').write(backup('a'.repeat(1_000_001)));
  expect([1, 2, 3, 4, 5, 6, 7].filter((hour) => of(`flow-${hour}`).read())).toEqual([2, 3, 4, 5, 6]);
});

test('a full storage gives way to the draft that is open, and never stops the drawing', () => {
  draftBackups('erin', { ...DRAFT, key: 'other' }).write(backup('a'));
  const set = vi.spyOn(Storage.prototype, 'setItem');
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  set.mockImplementationOnce(full);
  draftBackups('erin', DRAFT).write(backup('b'));
  expect(draftBackups('erin', DRAFT).read()).toEqual(backup('b'));
  expect(draftBackups('erin', { ...DRAFT, key: 'other' }).read()).toBeNull();
  set.mockImplementation(full);
  draftBackups('erin', DRAFT).write(backup('c'));
  expect(draftBackups('erin', DRAFT).read()).toEqual(backup('b'));
});

test('what is no backup is none', () => {
  draftBackups('erin', DRAFT).write(backup('a'));
  Object.keys(localStorage).forEach((name) => localStorage.setItem(name, '{'));
  expect(draftBackups('erin', DRAFT).read()).toBeNull();
});
