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
    part: (number: string, part: 'file' | 'messages' | 'timeline' | 'tasks' | 'diagram' | 'suggestions' | 'draft' | 'satisfaction' | 'customer' | 'lead' | 'escalation' | 'links' | 'advice' | 'crm') =>
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
  /** As they would start on a case; null for no case yet. */
  startableFlows: (caseNumber: string | null) => ['startable-flows', caseNumber] as const,
  flow: (key: string, part: 'offer' | number) => ['flows', key, part] as const,
  flowPart: (key: string, part: 'draft' | 'comments' | 'check' | 'policy' | 'versions' | 'plan' | 'migrations' | 'running' | 'rehearsal', ...of: unknown[]) => ['flows', key, part, ...of] as const,
  /** All that is known of one flow. */
  oneFlow: (key: string) => ['flows', key] as const,
  parked: ['parked'] as const,
  webhooks: {
    all: ['webhooks'] as const,
    list: ['webhooks', 'list'] as const,
    deliveries: (id: string) => ['webhooks', 'deliveries', id] as const,
  },
  calendars: ['calendars'] as const,
  connections: ['connections'] as const,
  pushes: ['pushes'] as const,
  triggers: {
    all: ['triggers'] as const,
    sources: ['triggers', 'sources'] as const,
    refusals: ['triggers', 'refusals'] as const,
    events: (query: object) => ['triggers', 'events', query] as const,
  },
  syncs: ['syncs'] as const,
  conflicts: ['conflicts'] as const,
  fields: ['fields'] as const,
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
  trust: {
    all: ['trust'] as const,
    overview: ['trust', 'overview'] as const,
    changes: ['trust', 'changes'] as const,
  },
  ticketModel: {
    all: ['ticket-model'] as const,
    overview: ['ticket-model', 'overview'] as const,
    doubtful: ['ticket-model', 'doubtful'] as const,
  },
};
