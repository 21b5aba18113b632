const STEPS_KEPT = 100;

/** A text with the way back to what it was before. */
export class TextHistory {
  #past: string[] = [];
  #future: string[] = [];
  #now: string;

  constructor(text: string) {
    this.#now = text;
  }

  get now(): string {
    return this.#now;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Whether anything changed. */
  write(text: string): boolean {
    if (text === this.#now) return false;
    this.#past = [...this.#past, this.#now].slice(-STEPS_KEPT);
    this.#future = [];
    this.#now = text;
    return true;
  }

  undo(): void {
    const before = this.#past.pop();
    if (before === undefined) return;
    this.#future.push(this.#now);
    this.#now = before;
  }

  redo(): void {
    const after = this.#future.pop();
    if (after === undefined) return;
    this.#past.push(this.#now);
    this.#now = after;
  }
}
