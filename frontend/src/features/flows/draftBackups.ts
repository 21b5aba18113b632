import type { FlowDraft } from '@/api/flowTypes';

const PREFIX = 'casework-draft:';
/** In characters; browsers keep some five million for all pages of a site. */
const LARGEST = 1_000_000;
const MOST = 5;

export interface Backup {
  content: string;
  revision: number;
  at: string;
}

/** Where a version stays that is not saved yet: in this browser, also when its window is closed. */
export interface BackupStore {
  read: () => Backup | null;
  write: (backup: Backup) => void;
  clear: () => void;
}

function read(name: string): Backup | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as Backup | null;
  } catch {
    return null;
  }
}

function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}

/** Backups of other drafts, the newest first. */
function others(name: string): string[] {
  const names = Object.keys(localStorage).filter((other) => other.startsWith(PREFIX) && other !== name);
  const since = new Map(names.map((other) => [other, read(other)?.at ?? '']));
  return names.sort((a, b) => (since.get(b) ?? '').localeCompare(since.get(a) ?? ''));
}

function keep(name: string, backup: Backup): void {
  if (localStorage.getItem(name) === null) others(name).slice(MOST - 1).forEach(forget);
  try {
    localStorage.setItem(name, JSON.stringify(backup));
  } catch {
    others(name).forEach(forget);
    localStorage.setItem(name, JSON.stringify(backup));
  }
}

/** One person's backup of one draft; a full storage loses nothing but backups, those of other drafts first. */
export function draftBackups(user: string, { key, createdAt }: Pick<FlowDraft, 'key' | 'createdAt'>): BackupStore {
  const name = `${PREFIX}${user}:${key}:${createdAt}`;
  return {
    read: () => read(name),
    write: (backup) => {
      if (backup.content.length > LARGEST) return;
      try {
        keep(name, backup);
      } catch {
        // an earlier backup is better than none
      }
    },
    clear: () => forget(name),
  };
}
