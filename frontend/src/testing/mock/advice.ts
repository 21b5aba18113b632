import type { ReplySuggestion, Suggestion, SummarySuggestion } from '../../api/types';
import type { MockCase } from './world';

/** What the mock's model writes about may not be said. */
const UNSAFE = /refund/i;

const isReply = (suggestion: Suggestion): suggestion is ReplySuggestion => suggestion.kind === 'reply';

function redraft(found: MockCase, instruction: string | null, unsafe: boolean): ReplySuggestion | null {
  const earlier = found.suggestions.find(isReply);
  if (!earlier) return null;
  const draft: ReplySuggestion = {
    ...earlier,
    id: `${earlier.id}-${found.suggestions.length}`,
    createdAt: new Date().toISOString(),
    status: 'current',
    verdict: null,
    model: unsafe ? 'local-knowledge' : 'Ours/gpt-4o-mini redraft-reply.v1',
    content: { ...earlier.content, wish: instruction === null ? null : { instruction, followed: unsafe ? 'not' : 'told' } },
  };
  found.suggestions.filter(isReply).forEach((suggestion) => (suggestion.status = 'outdated'));
  found.suggestions.push(draft);
  return draft;
}

/** A draft as it streams: the events of the server in one text. */
export function newDraft(found: MockCase, instruction: string | null): string {
  const unsafe = UNSAFE.test(instruction ?? '');
  const draft = redraft(found, instruction, unsafe);
  const events: [string, unknown][] = draft
    ? [
        ...(draft.content.text.match(/[^]{1,12}/g) ?? []).map((text): [string, unknown] => ['piece', { text }]),
        ...(unsafe ? [['withdrawn', { outcome: 'unsafe', reason: 'commitment' }] as [string, unknown]] : []),
        ['draft', draft],
      ]
    : [['failed', { type: '/problems/no-grounded-answer', title: 'No source', status: 409, detail: 'No article answers the customer.' }]];
  return events.map(([name, data]) => `event:${name}\ndata:${JSON.stringify(data)}\n\n`).join('');
}

export function newSummary(found: MockCase): SummarySuggestion {
  const newest = found.messages[found.messages.length - 1];
  const first = found.messages[0];
  const summary: SummarySuggestion = {
    id: `s-summary-${found.suggestions.length}`,
    kind: 'summary',
    status: 'current',
    createdAt: new Date().toISOString(),
    model: 'local-extract',
    confidence: 1,
    verdict: null,
    appliedAt: null,
    trust: null,
    undoable: false,
    content: {
      language: 'en',
      points: [
        { section: 'wanted', text: first?.body.slice(0, 120) ?? '', messages: [first?.id ?? ''] },
        { section: 'open', text: newest?.body.slice(0, 120) ?? '', messages: [newest?.id ?? ''] },
      ],
      upToMessage: newest?.id ?? '',
      upTo: newest?.createdAt ?? '',
      messages: found.messages.length,
      confidence: 1,
    },
  };
  found.suggestions = [...found.suggestions.filter(({ kind }) => kind !== 'summary'), summary];
  return summary;
}
