import type { ChurnRiskSuggestion, LeadScoreSuggestion, OutreachSuggestion } from '../../api/types';

const proposal = { status: 'current' as const, createdAt: '2026-11-24T09:00:00Z', confidence: 0.62, verdict: null, appliedAt: null, trust: null, undoable: false };

/** A promising lead of which two facts are missing. */
export function leadScore(): LeadScoreSuggestion {
  return {
    ...proposal,
    id: 's-lead-score',
    kind: 'lead-score',
    model: 'local-lead-3',
    content: {
      score: 84,
      band: 'hot',
      chance: 0.62,
      usualChance: 0.25,
      ownOutcomes: 0,
      reasonsFor: [
        { fact: 'timeline', value: 'quarter', points: 14 },
        { fact: 'role', value: 'executive', points: 11 },
        { fact: 'employees', value: '1200', points: 9 },
      ],
      reasonsAgainst: [
        { fact: 'budget', value: null, points: -4 },
        { fact: 'industry', value: 'shipbuilding', points: -2 },
      ],
      missing: ['budget', 'authority'],
      facts: { amounts: { employees: 1200 }, choices: { timeline: 'quarter', role: 'executive', industry: 'shipbuilding' } },
    },
  };
}

/** A first letter that no article backs: courtesies and questions. */
export function outreach(): OutreachSuggestion {
  const sentences = ['Hello Jana Novak,', 'Thank you for your interest in us.', 'To see how we can help you best, we would like to know:', '- What budget have you planned for this?', 'Kind regards'];
  return {
    ...proposal,
    id: 's-outreach',
    kind: 'outreach',
    model: 'local-knowledge',
    content: {
      language: 'en',
      text: sentences.join('\n\n'),
      sentences: sentences.map((text) => ({ text, sources: [], supported: true })),
      sources: [],
      questions: ['budget'],
      confidence: 0,
    },
  };
}

/** A customer who has reason to leave. */
export function churnRisk(): ChurnRiskSuggestion {
  return {
    ...proposal,
    id: 's-churn-risk',
    kind: 'churn-risk',
    model: 'local-churn-1',
    content: {
      risk: 0.41,
      usualRisk: 0.17,
      reasonsFor: [{ fact: 'poorRatings', value: '2', points: 18 }],
      reasonsAgainst: [{ fact: 'tier', value: 'gold', points: -5 }],
    },
  };
}
