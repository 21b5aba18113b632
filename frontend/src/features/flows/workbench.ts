import type { FlowCatalogue, FlowDraft, FlowFinding } from '@/api/flowTypes';

/** What every editor of a draft is given, whatever it edits. */
export interface WorkbenchProps {
  draft: FlowDraft;
  /** What the editor opens with: the draft, or a version of it that was not saved. */
  content: string;
  catalogue: FlowCatalogue;
  readOnly: boolean;
  findings: FlowFinding[];
  checking: boolean;
  /** Told at once that something was drawn, which takes a moment to be written down. */
  onContent: (content: Promise<string>) => void;
  onHistory: (history: EditHistory | null) => void;
  onOpenFlow: (key: string) => void;
}

/** Undo and redo of whatever editor is open. */
export interface EditHistory {
  canUndo: boolean;
  canRedo: boolean;
  undo: () => void;
  redo: () => void;
}

interface Undoing {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  undo: () => void;
  redo: () => void;
}

export const historyOf = (editor: Undoing): EditHistory => ({ canUndo: editor.canUndo, canRedo: editor.canRedo, undo: () => editor.undo(), redo: () => editor.redo() });
