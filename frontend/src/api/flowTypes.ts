import type { TeamRef, UserRef } from './types';

export type FlowKind = 'process' | 'decision' | 'form';

/** Who may change a draft for now; a lock that nobody renews ends after two minutes. */
export interface DraftLock {
  holder: UserRef;
  mine: boolean;
  expiresAt: string;
}

export interface ReleaseRequest {
  by: UserRef;
  at: string;
  reason: string;
  revision: number;
  share: number;
  runningCases: 'stay' | 'move-all' | 'move-from';
  with: string[];
}

export interface FlowDraft {
  key: string;
  kind: FlowKind;
  name: string;
  /** The released version it began from; null for a new flow. */
  baseVersion: number | null;
  latestVersion: number | null;
  revision: number;
  /** XML of a process or a decision, JSON of a form. */
  content: string;
  createdBy: UserRef;
  createdAt: string;
  updatedBy: UserRef;
  updatedAt: string;
  lock: DraftLock | null;
  request: ReleaseRequest | null;
}

export interface NewFlow {
  kind: FlowKind;
  key: string;
  name: string;
  copyOf?: string;
}

export interface DraftRevision {
  revision: number;
  by: UserRef;
  at: string;
  note: string | null;
}

export type DraftRevisionContent = DraftRevision & { content: string };

export interface FlowComment {
  id: string;
  elementId: string | null;
  text: string;
  by: UserRef;
  at: string;
  resolvedBy: UserRef | null;
  resolvedAt: string | null;
}

export interface FlowFinding {
  rule: string;
  severity: 'error' | 'warning';
  elementId: string | null;
  elementName: string | null;
  reason: string;
  fix: string | null;
}

export interface DraftCheck {
  admitted: boolean;
  findings: FlowFinding[];
}

export interface CatalogueFact {
  name: string;
  type: string;
  documentation: string;
  choices: string[];
}

export interface CatalogueVariable {
  name: string;
  label: string;
  type: string;
  choices: string[];
}

export interface CatalogueConnector {
  id: string;
  name: string;
  inputs: CatalogueFact[];
  outputs: CatalogueFact[];
  errors: string[];
}

export interface CatalogueCallable {
  key: string;
  name: string;
}

export interface FlowCatalogue {
  templates: Record<string, unknown>[];
  connectors: CatalogueConnector[];
  teams: TeamRef[];
  forms: string[];
  decisions: CatalogueCallable[];
  processes: CatalogueCallable[];
  /** What cases are known by, with the words people use for it. */
  variables?: CatalogueVariable[];
  /** The gate's own rules. */
  rules?: Record<string, unknown>;
  reservedMessages?: string[];
  messages?: string[];
  /** What an expression may call. */
  functions?: string[];
}

interface Listed<T> {
  items: T[];
  next: string | null;
}

type Json<T> = { content: { 'application/json': T } };
type Key = { key: string };

type Call<P, S extends 200 | 201 | 204, T> = { parameters: { path: P; query?: never }; responses: Record<S, [T] extends [null] ? { content?: never } : Json<T>> };
type CallWith<P, B, S extends 200 | 201 | 204, T> = Call<P, S, T> & { requestBody: Json<B> };

declare module './schema' {
  interface paths {
    '/api/flows/{key}/draft': {
      get: Call<Key, 200, FlowDraft>;
      post: CallWith<Key, { from?: number | 'offer' }, 201, FlowDraft>;
      put: CallWith<Key, { content: string; note?: string }, 200, FlowDraft>;
      delete: Call<Key, 204, null>;
    };
    '/api/flows/{key}/draft/revisions': { get: Call<Key, 200, Listed<DraftRevision>> };
    '/api/flows/{key}/draft/revisions/{revision}': { get: Call<{ key: string; revision: number }, 200, DraftRevisionContent> };
    '/api/flows/{key}/draft/revisions/{revision}/restoration': { post: Call<{ key: string; revision: number }, 200, FlowDraft> };
    '/api/flows/{key}/draft/lock': {
      put: CallWith<Key, { takeOver?: boolean }, 200, DraftLock>;
      delete: Call<Key, 204, null>;
    };
    '/api/flows/{key}/draft/check': { post: CallWith<Key, { content?: string }, 200, DraftCheck> };
    '/api/flows/{key}/comments': {
      get: Call<Key, 200, Listed<FlowComment>>;
      post: CallWith<Key, { elementId: string | null; text: string }, 201, FlowComment>;
    };
    '/api/flows/{key}/comments/{id}': {
      patch: CallWith<{ key: string; id: string }, { resolved: boolean }, 200, FlowComment>;
      delete: Call<{ key: string; id: string }, 204, null>;
    };
  }
}
