import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiFailure, problemWithout } from '@/api/failure';
import type { FlowDraft } from '@/api/flowTypes';
import type { Backup, BackupStore } from './draftBackups';
import { DraftKeeper, type KeepState } from './draftKeeper';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const kept = (content: string, revision: number) => ({ content, revision }) as FlowDraft;

function setUp() {
  let backup: Backup | null = null;
  const backups: BackupStore = { read: () => backup, write: (kept) => (backup = kept), clear: () => (backup = null) };
  const states: KeepState['kind'][] = [];
  const save = vi.fn(async (content: string, revision: number, _leaving: boolean) => kept(content, revision + 1));
  const current = vi.fn(async () => kept('theirs', 9));
  const keeper = new DraftKeeper({ revision: 4, content: 'opened', backups, save, current, onSaved: () => undefined, onState: ({ kind }) => states.push(kind) });
  return { keeper, save, current, states, backup: () => backup };
}

const failWith = (status: 'offline' | 'busy' | 'conflict' | 'stale') =>
  new ApiFailure(
    status === 'offline'
      ? { kind: 'offline' }
      : status === 'conflict'
        ? { kind: 'conflict', problem: problemWithout(409, 'Held'), heldBy: { id: 'carol', name: 'Carol Clark' } }
        : status === 'busy'
          ? { kind: 'busy', problem: problemWithout(503, 'Busy'), retryAfterSeconds: null }
          : { kind: 'stale', problem: problemWithout(412, 'Stale') },
  );

test('saves once, two seconds after the last of several changes, with the revision it knows', async () => {
  const { keeper, save, states } = setUp();
  keeper.changed('a');
  await vi.advanceTimersByTimeAsync(1500);
  keeper.changed('b');
  await vi.advanceTimersByTimeAsync(1900);
  expect(save).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(save.mock.calls).toEqual([['b', 4, false]]);
  expect(keeper.revision).toBe(5);
  expect(states.at(-1)).toBe('saved');
});

test('saves once when two things ask for it at the same moment', async () => {
  const { keeper, save } = setUp();
  keeper.changed('a');
  await Promise.all([keeper.flush(), keeper.flush()]);
  expect(save).toHaveBeenCalledTimes(1);
});

test('keeps a backup until the server has it', async () => {
  const { keeper, backup } = setUp();
  keeper.changed('a');
  expect(backup()).toMatchObject({ content: 'a', revision: 4 });
  await keeper.flush();
  expect(backup()).toBeNull();
});

test.each(['offline', 'busy'] as const)('tries again when the server is %s, and loses nothing', async (kind) => {
  const { keeper, save, states, backup } = setUp();
  save.mockRejectedValueOnce(failWith(kind)).mockRejectedValueOnce(failWith(kind));
  keeper.changed('a');
  await vi.advanceTimersByTimeAsync(2000);
  expect(states.at(-1)).toBe('retrying');
  expect(backup()?.content).toBe('a');
  await vi.advanceTimersByTimeAsync(2000);
  await vi.advanceTimersByTimeAsync(4000);
  expect(save).toHaveBeenCalledTimes(3);
  expect(keeper.state).toEqual({ kind: 'saved' });
});

test('what changes while it is saved is saved after it', async () => {
  const { keeper, save } = setUp();
  save.mockImplementationOnce(async (content, revision) => {
    keeper.changed('b');
    return kept(content, revision + 1);
  });
  keeper.changed('a');
  await keeper.flush();
  await vi.advanceTimersByTimeAsync(2000);
  expect(save.mock.calls).toEqual([['a', 4, false], ['b', 5, false]]);
});

test.each(['conflict', 'stale'] as const)('stops when the draft is lost (%s), and keeps my version', async (kind) => {
  const { keeper, save, backup } = setUp();
  save.mockRejectedValueOnce(failWith(kind));
  keeper.changed('a');
  await keeper.flush();
  keeper.changed('b');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(save).toHaveBeenCalledTimes(1);
  expect(keeper.state).toEqual({ kind: 'lost', holder: kind === 'conflict' ? 'Carol Clark' : null });
  expect(keeper.unsaved).toBe('b');
  expect(backup()?.content).toBe('b');
});

test('what was saved last is what is drawn, also when nothing is unsaved', async () => {
  const { keeper } = setUp();
  expect(keeper.latest).toBe('opened');
  keeper.changed('a');
  await keeper.flush();
  expect(keeper.unsaved).toBeNull();
  expect(keeper.latest).toBe('a');
});

test.each(['b', 'a'])('a saving whose answer got lost is known again, when the server has it and %s is drawn', async (drawn) => {
  const { keeper, save, current } = setUp();
  save.mockRejectedValueOnce(failWith('offline')).mockRejectedValueOnce(failWith('stale'));
  current.mockResolvedValueOnce(kept('a', 5));
  keeper.changed('a');
  await keeper.flush();
  keeper.changed(drawn);
  await keeper.flush();
  await vi.advanceTimersByTimeAsync(2000);
  expect(keeper.state).toEqual({ kind: 'saved' });
  expect(save.mock.calls.slice(2)).toEqual(drawn === 'a' ? [] : [['b', 5, false]]);
});

test('any of several unanswered savings may have reached the server', async () => {
  const { keeper, save, current } = setUp();
  save.mockRejectedValueOnce(failWith('offline')).mockRejectedValueOnce(failWith('offline')).mockRejectedValueOnce(failWith('stale'));
  current.mockResolvedValueOnce(kept('a', 5));
  for (const content of ['a', 'b', 'c']) {
    keeper.changed(content);
    await keeper.flush();
  }
  await vi.advanceTimersByTimeAsync(2000);
  expect(save.mock.lastCall).toEqual(['c', 5, false]);
});

test('what is still being handed over is saved when the editor is left, and nothing afterwards', async () => {
  const { keeper, save } = setUp();
  keeper.changing(new Promise((resolve) => setTimeout(resolve, 100, 'a')));
  expect(keeper.atRisk).toBe(true);
  const left = keeper.leave();
  await vi.advanceTimersByTimeAsync(100);
  await left;
  expect(save.mock.calls).toEqual([['a', 4, false]]);
  expect(keeper.atRisk).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});

test('a server that is away when the editor is left is not asked again, and the backup stays', async () => {
  const { keeper, save, backup } = setUp();
  save.mockRejectedValueOnce(failWith('offline'));
  keeper.changed('a');
  await keeper.leave();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(save).toHaveBeenCalledTimes(1);
  expect(backup()?.content).toBe('a');
});
