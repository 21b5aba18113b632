export interface TaskEvent {
  id: string;
  caseNumber: string;
  team: string | null;
  assignee: string | null;
  change: 'created' | 'updated' | 'completed';
}

export interface CaseEvent {
  number: string;
}

export interface LiveEvents {
  onTask: (event: TaskEvent) => void;
  onCase: (event: CaseEvent) => void;
  /** The stream broke and is back: what was missed while the server forgot it must be read again. */
  onResumed: () => void;
}

/** Listens to the server's events until the returned function is called. The browser resumes by Last-Event-ID itself. */
export function listen({ onTask, onCase, onResumed }: LiveEvents): () => void {
  const source = new EventSource('/api/events', { withCredentials: true });
  let broken = false;
  source.addEventListener('task', (event: MessageEvent<string>) => onTask(JSON.parse(event.data) as TaskEvent));
  source.addEventListener('case', (event: MessageEvent<string>) => onCase(JSON.parse(event.data) as CaseEvent));
  source.addEventListener('error', () => {
    broken = true;
  });
  source.addEventListener('open', () => {
    if (broken) onResumed();
    broken = false;
  });
  return () => source.close();
}
