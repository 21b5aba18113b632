import type { ArticleDraft, ArticleDraftText, KnowledgeGap } from '../../api/types';
import type { Answer, Call } from './handle';
import type { World } from './world';

/** What is to become of the knowledge base. */
export interface MockKnowledge {
  drafts: ArticleDraft[];
  gaps: KnowledgeGap[];
}

export const newKnowledge = (): MockKnowledge => ({ drafts: [], gaps: [] });

export function addArticleDraft(world: World, more: Partial<ArticleDraft> = {}): ArticleDraft {
  const draft: ArticleDraft = {
    id: `draft-${world.knowledge.drafts.length + 1}`,
    caseNumber: 'C-100007',
    status: 'open',
    language: 'en',
    category: 'delivery',
    title: 'Parcel stopped at customs',
    question: 'My parcel [PATTERN_1] is at customs, what now?',
    alternateQuestions: [],
    intents: ['late-delivery'],
    body: 'Customs asks for the invoice, [NAME_1]. Send it to them.',
    reply: 'Customs asks for the invoice, [NAME_1]. Send it to them.',
    masked: [
      { kind: 'name', count: 1 },
      { kind: 'pattern', count: 1 },
    ],
    version: 1,
    createdAt: new Date().toISOString(),
    createdBy: { id: 'alice', name: 'Alice Adams' },
    articleId: null,
    ...more,
  };
  world.knowledge.drafts.unshift(draft);
  return draft;
}

export function knowledgeGap(more: Partial<KnowledgeGap> = {}): KnowledgeGap {
  return {
    intent: 'late-delivery',
    language: 'en',
    words: ['customs', 'invoice'],
    cases: 7,
    before: 3,
    ungrounded: 5,
    rejected: 1,
    rewritten: 1,
    lastAt: new Date().toISOString(),
    examples: [{ caseNumber: 'C-100007', subject: 'Parcel at customs' }],
    answeredBy: null,
    ...more,
  };
}

const refuse = (status: number, title: string): Answer => ({ status, body: { type: `/problems/${status}`, title, status } });

function changed(draft: ArticleDraft, text: Partial<ArticleDraft>): Answer {
  Object.assign(draft, text, { version: draft.version + 1 });
  return { status: 200, body: { ...draft } };
}

function published(draft: ArticleDraft, articleId: string): Answer {
  if (/\[[A-Z]+_\d+]/.test(`${draft.title} ${draft.question} ${draft.body} ${draft.reply}`)) return refuse(400, 'Invalid input');
  Object.assign(draft, { status: 'published', articleId });
  return { status: 201, body: { articleId, language: draft.language } };
}

export function knowledgeAnswer(world: World, { method, path, body }: Call, by: ArticleDraft['createdBy']): Answer {
  const { drafts, gaps } = world.knowledge;
  if (path === '/api/knowledge/gaps') return { status: 200, body: { from: '', to: '', gaps } };
  if (path === '/api/knowledge/drafts' && method === 'GET') return { status: 200, body: { items: drafts.filter(({ status }) => status === 'open'), next: null } };
  if (path === '/api/knowledge/drafts') return { status: 201, body: addArticleDraft(world, { ...(body as ArticleDraftText), caseNumber: null, masked: [], createdBy: by }) };
  const proposed = /^\/api\/cases\/([^/]+)\/article-draft$/.exec(path)?.[1];
  if (proposed) return { status: 201, body: addArticleDraft(world, { caseNumber: proposed, createdBy: by }) };
  const [, id, publication] = /^\/api\/knowledge\/drafts\/([^/]+)(\/publication)?$/.exec(path) ?? [];
  const draft = drafts.find((candidate) => candidate.id === id);
  if (!draft) return refuse(404, 'Not found');
  if (publication) return published(draft, String(body['articleId']));
  if (method === 'PUT') return changed(draft, body as Partial<ArticleDraft>);
  if (method === 'DELETE') {
    draft.status = 'discarded';
    return { status: 204, body: null };
  }
  return { status: 200, body: draft };
}
