import type { Problem, UserRef, Violation } from './types';

/** Why a call did not do what was asked, told apart by what a person can do about it. */
export type Failure =
  | { kind: 'offline' }
  | { kind: 'signed-out'; problem: Problem }
  | { kind: 'forbidden'; problem: Problem }
  | { kind: 'not-found'; problem: Problem }
  | { kind: 'conflict'; problem: Problem; heldBy: UserRef | null }
  | { kind: 'stale'; problem: Problem }
  | { kind: 'invalid'; problem: Problem; violations: Violation[] }
  | { kind: 'busy'; problem: Problem; retryAfterSeconds: number | null }
  | { kind: 'broken'; problem: Problem };

export class ApiFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind === 'offline' ? 'offline' : failure.problem.title);
    this.name = 'ApiFailure';
    this.failure = failure;
  }
}

/** A problem for an answer that brought none. */
export const problemWithout = (status: number, title: string): Problem => ({ type: 'about:blank', title, status, violations: [] });

export function failureOf(error: unknown): Failure {
  if (error instanceof ApiFailure) return error.failure;
  return { kind: 'broken', problem: problemWithout(0, error instanceof Error ? error.message : 'Unknown') };
}

export function toFailure(status: number, problem: Problem, retryAfter: string | null): Failure {
  switch (status) {
    case 401:
      return { kind: 'signed-out', problem };
    case 403:
      return { kind: 'forbidden', problem };
    case 404:
      return { kind: 'not-found', problem };
    case 409:
      return { kind: 'conflict', problem, heldBy: problem.heldBy ?? null };
    case 412:
    case 428:
      return { kind: 'stale', problem };
    case 400:
    case 413:
    case 415:
    case 422:
      return { kind: 'invalid', problem, violations: problem.violations ?? [] };
    case 429:
    case 503:
      return { kind: 'busy', problem, retryAfterSeconds: retryAfter ? Number(retryAfter) || null : null };
    default:
      return { kind: 'broken', problem };
  }
}
