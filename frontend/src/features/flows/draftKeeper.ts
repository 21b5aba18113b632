import type { FlowDraft } from '@/api/flowTypes';
import { failureOf, type Failure } from '@/api/failure';
import type { BackupStore } from './draftBackups';

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

export interface KeeperOptions {
  revision: number;
  /** What is drawn when the editor opens. */
  content: string;
  backups: BackupStore;
  save: (content: string, revision: number, leaving: boolean) => Promise<FlowDraft>;
  /** The draft as the server has it now. */
  current: () => Promise<FlowDraft>;
  onSaved: (draft: FlowDraft) => void;
  onState: (state: KeepState) => void;
  now?: () => Date;
}

/** Saves what is drawn two seconds after the last change, and tries again until the server has it. */
export class DraftKeeper {
  readonly #options: KeeperOptions;
  /** Sent, and not known to be on the server: the answer may have got lost after it was saved. */
  readonly #unanswered = new Set<string>();
  #revision: number;
  #latest: string;
  #unsaved: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryAfter = FIRST_RETRY_MS;
  #taking: Promise<unknown> | null = null;
  #running: Promise<void> | null = null;
  #state: KeepState = { kind: 'saved' };

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#revision = options.revision;
    this.#latest = options.content;
  }

  get state(): KeepState {
    return this.#state;
  }

  get revision(): number {
    return this.#revision;
  }

  /** What is drawn now, saved or not. */
  get latest(): string {
    return this.#latest;
  }

  /** What is not on the server yet. */
  get unsaved(): string | null {
    return this.#unsaved;
  }

  /** Something would be missing on the server if the window were closed now. */
  get atRisk(): boolean {
    return this.#unsaved !== null || this.#taking !== null;
  }

  /** Takes what an editor is about to hand over; nothing is flushed before it is here. */
  changing(content: Promise<string>): void {
    const taking = Promise.allSettled([this.#taking, content.then((drawn) => this.changed(drawn))]).then(() => {
      if (this.#taking === taking) this.#taking = null;
    });
    this.#taking = taking;
  }

  changed(content: string): void {
    this.#latest = content;
    this.#unsaved = content;
    this.#options.backups.write({ content, revision: this.#revision, at: (this.#options.now?.() ?? new Date()).toISOString() });
    if (this.#state.kind === 'lost') return;
    if (this.#state.kind !== 'retrying') this.#become({ kind: 'unsaved' });
    this.#schedule(this.#state.kind === 'retrying' ? this.#retryAfter : SAVED_AFTER_MS);
  }

  /** Saves at once what is not saved yet. */
  async flush(leaving = false): Promise<void> {
    while (this.#taking) await this.#taking;
    while (this.#running) await this.#running;
    clearTimeout(this.#timer);
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

  /** Saves what is there a last time; what the server does not take then stays in the backup. */
  async leave(): Promise<void> {
    await this.flush();
    if (this.#state.kind === 'unsaved') await this.flush();
    clearTimeout(this.#timer);
  }

  async #save(content: string, leaving: boolean): Promise<void> {
    this.#become({ kind: 'saving' });
    this.#unanswered.add(content);
    try {
      this.#saved(content, await this.#options.save(content, this.#revision, leaving));
    } catch (error) {
      await this.#failed(failureOf(error));
    }
  }

  #saved(content: string, draft: FlowDraft): void {
    this.#revision = draft.revision;
    this.#retryAfter = FIRST_RETRY_MS;
    this.#unanswered.clear();
    this.#options.onSaved(draft);
    this.#settle(content);
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

  async #failed(failure: Failure): Promise<void> {
    switch (failure.kind) {
      case 'conflict':
        return this.lose(failure.heldBy?.name ?? null);
      case 'stale':
        return this.#compare();
      case 'not-found':
        return this.lose(null);
      case 'invalid':
      case 'forbidden':
        return this.#become({ kind: 'refused', reason: failure.problem.detail ?? failure.problem.title });
      default:
        return this.#retry(failure.kind === 'offline');
    }
  }

  /** An answer that got lost on its way looks like somebody else's saving; it is mine when the server has what I sent. */
  async #compare(): Promise<void> {
    try {
      const kept = await this.#options.current();
      if (this.#unanswered.has(kept.content)) this.#saved(kept.content, kept);
      else this.lose(null);
    } catch (error) {
      await this.#failed(failureOf(error));
    }
  }

  #retry(offline: boolean): void {
    this.#become({ kind: 'retrying', offline });
    this.#schedule(this.#retryAfter);
    this.#retryAfter = Math.min(this.#retryAfter * 2, LONGEST_RETRY_MS);
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
