import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

const DAY = 86_400_000;
const USUAL_DAYS = 30;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Which cases are meant, as it stands in the address. */
export interface InsightsFilter {
  from: string;
  to: string;
  type?: string;
  team?: string;
  category?: string;
  flow?: string;
  version?: number;
}

export const KINDS = ['ticket', 'lead'] as const;

const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

/** The last days, today with them. */
export const lastDays = (days: number) => ({ from: daysAgo(days - 1), to: daysAgo(0) });

export const daysOf = ({ from, to }: InsightsFilter) => Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;

function read(query: URLSearchParams): InsightsFilter {
  const from = query.get('from') ?? '';
  const to = query.get('to') ?? '';
  const filter: InsightsFilter = DATE.test(from) && DATE.test(to) ? { from, to } : lastDays(USUAL_DAYS);
  for (const name of ['type', 'team', 'category', 'flow'] as const) {
    const value = query.get(name);
    if (value) filter[name] = value;
  }
  const version = Number(query.get('version'));
  if (filter.flow && Number.isInteger(version) && version > 0) filter.version = version;
  return filter;
}

export function asQuery(filter: InsightsFilter, more: Record<string, string> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...more })) if (value !== undefined && value !== '') query.set(name, String(value));
  return query.toString();
}

export function useInsightsFilter() {
  const [query, setQuery] = useSearchParams();
  const filter = useMemo(() => read(query), [query]);
  const change = (changes: Partial<Record<keyof InsightsFilter, string>>) => {
    const { version, ...rest } = filter;
    const kept = 'flow' in changes || version === undefined ? rest : { ...rest, version: String(version) };
    setQuery(asQuery({ ...kept, ...changes } as InsightsFilter), { replace: true });
  };
  return { filter, change, figure: query.get('figure') };
}
