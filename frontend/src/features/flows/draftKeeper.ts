import type { FlowDraft } from '@/api/flowTypes';
import { failureOf, type Failure } from '@/api/failure';

const SAVED_AFTER_MS = 2000;
const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 30_000;

export type KeepState =
  | { kind: 'saved' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'retrying'; offline: boolean }
  /** Somebody else has the draft now, or saved it meanwhile. */
  | { kind: 'lost'; holder: string | null }
  | { kind: 'refused'; reason: string };

export interface Backup {
  content: string;
  revision: number;
  at: string;
}

/** Where a version stays that is not saved yet: in this tab only. */
export interface BackupStore {
  read: () => Backup | null;
  write: (backup: Backup) => void;
  clear: () => void;
}

export interface KeeperOptions {
  revision: number;
  backups: BackupStore;
  save: (content: string, revision: number, leaving: boolean) => Promise<Pick<FlowDraft, 'revision'>>;
  onState: (state: KeepState) => void;
  now?: () => Date;
}

/** Saves what is drawn two seconds after the last change, and tries again until the server has it. */
export class DraftKeeper {
  readonly #options: KeeperOptions;
  #revision: number;
  #unsaved: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryAfter = FIRST_RETRY_MS;
  #running: Promise<void> | null = null;
  #state: KeepState = { kind: 'saved' };

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#revision = options.revision;
  }

  get state(): KeepState {
    return this.#state;
  }

  get revision(): number {
    return this.#revision;
  }

  /** What is not on the server yet. */
  get unsaved(): string | null {
    return this.#unsaved;
  }

  changed(content: string): void {
    this.#unsaved = content;
    this.#options.backups.write({ content, revision: this.#revision, at: (this.#options.now?.() ?? new Date()).toISOString() });
    if (this.#state.kind === 'lost') return;
    if (this.#state.kind !== 'retrying') this.#become({ kind: 'unsaved' });
    this.#schedule(this.#state.kind === 'retrying' ? this.#retryAfter : SAVED_AFTER_MS);
  }

  /** Saves at once what is not saved yet. */
  async flush(leaving = false): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.#unsaved === null || this.#state.kind === 'lost') return;
    this.#running = this.#save(this.#unsaved, leaving).finally(() => {
      this.#running = null;
    });
    await this.#running;
  }

  /** Somebody else took the draft over: nothing of mine goes to the server any more. */
  lose(holder: string | null): void {
    clearTimeout(this.#timer);
    this.#become({ kind: 'lost', holder });
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #save(content: string, leaving: boolean): Promise<void> {
    this.#become({ kind: 'saving' });
    try {
      const saved = await this.#options.save(content, this.#revision, leaving);
      this.#revision = saved.revision;
      this.#retryAfter = FIRST_RETRY_MS;
      this.#settle(content);
    } catch (error) {
      this.#failed(failureOf(error));
    }
  }

  #settle(content: string): void {
    if (this.#unsaved !== content) {
      this.#become({ kind: 'unsaved' });
      return this.#schedule(SAVED_AFTER_MS);
    }
    this.#unsaved = null;
    this.#options.backups.clear();
    return this.#become({ kind: 'saved' });
  }

  #failed(failure: Failure): void {
    switch (failure.kind) {
      case 'conflict':
        return this.#become({ kind: 'lost', holder: failure.heldBy?.name ?? null });
      case 'stale':
      case 'not-found':
        return this.#become({ kind: 'lost', holder: null });
      case 'invalid':
      case 'forbidden':
        return this.#become({ kind: 'refused', reason: failure.problem.detail ?? failure.problem.title });
      default:
        this.#become({ kind: 'retrying', offline: failure.kind === 'offline' });
        this.#schedule(this.#retryAfter);
        this.#retryAfter = Math.min(this.#retryAfter * 2, LONGEST_RETRY_MS);
    }
  }

  #schedule(after: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), after);
  }

  #become(state: KeepState): void {
    this.#state = state;
    this.#options.onState(state);
  }
}

/** A backup in the tab's own storage; a full storage loses nothing but the backup. */
export function tabBackups(key: string): BackupStore {
  const name = `casework-draft-${key}`;
  return {
    read: () => {
      const kept = sessionStorage.getItem(name);
      return kept ? (JSON.parse(kept) as Backup) : null;
    },
    write: (backup) => {
      try {
        sessionStorage.setItem(name, JSON.stringify(backup));
      } catch {
        sessionStorage.removeItem(name);
      }
    },
    clear: () => sessionStorage.removeItem(name),
  };
}
