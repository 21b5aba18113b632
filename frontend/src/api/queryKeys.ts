/** Every key of the server-state cache, so that one feature's change can name what another feature shows. */
export const queryKeys = {
  session: ['session'] as const,
  description: ['description'] as const,
  categories: ['categories'] as const,
  teams: ['teams'] as const,
  users: (team: string | null) => ['users', team] as const,
  tasks: {
    all: ['tasks'] as const,
    lists: ['tasks', 'list'] as const,
    list: (filter: object) => ['tasks', 'list', filter] as const,
    counts: ['tasks', 'counts'] as const,
    one: (id: string) => ['tasks', 'one', id] as const,
  },
  cases: {
    all: ['cases'] as const,
    list: (filter: object) => ['cases', 'list', filter] as const,
    count: (filter: object) => ['cases', 'count', filter] as const,
    one: (number: string) => ['cases', 'one', number] as const,
    part: (number: string, part: 'file' | 'messages' | 'timeline' | 'tasks' | 'diagram' | 'suggestions' | 'draft' | 'satisfaction' | 'customer' | 'lead' | 'escalation' | 'links') =>
      ['cases', 'one', number, part] as const,
    /** Apart from its case, whose changes do not touch it. */
    mail: (number: string, id: string) => ['cases', 'mail', number, id] as const,
  },
  knowledge: {
    search: (query: object) => ['knowledge', 'search', query] as const,
    list: (query: object) => ['knowledge', 'list', query] as const,
    all: ['knowledge'] as const,
    article: (id: string) => ['knowledge', 'article', id] as const,
    drafts: ['knowledge', 'drafts'] as const,
    draft: (id: string) => ['knowledge', 'drafts', id] as const,
    gaps: (query: object) => ['knowledge', 'gaps', query] as const,
  },
  flows: ['flows'] as const,
  flow: (key: string, part: 'offer' | number) => ['flows', key, part] as const,
  parked: ['parked'] as const,
  webhooks: {
    all: ['webhooks'] as const,
    list: ['webhooks', 'list'] as const,
    deliveries: (id: string) => ['webhooks', 'deliveries', id] as const,
  },
  calendars: ['calendars'] as const,
  assistant: {
    all: ['assistant'] as const,
    providers: ['assistant', 'providers'] as const,
    policies: ['assistant', 'policies'] as const,
    budgets: ['assistant', 'budgets'] as const,
    patterns: ['assistant', 'patterns'] as const,
    status: ['assistant', 'status'] as const,
    calls: ['assistant', 'calls'] as const,
  },
  suggestionReport: (days: number) => ['suggestion-report', days] as const,
  ticketModel: {
    all: ['ticket-model'] as const,
    overview: ['ticket-model', 'overview'] as const,
    doubtful: ['ticket-model', 'doubtful'] as const,
  },
};
