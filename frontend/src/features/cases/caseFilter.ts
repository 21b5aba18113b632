import type { CaseFile } from '@/api/types';

export const STATUSES = ['new', 'open', 'waiting', 'resolved', 'closed', 'rejected', 'withdrawn', 'merged'] as const satisfies CaseFile['status'][];
export const TYPES = ['ticket', 'lead'] as const satisfies CaseFile['type'][];

export interface CaseFilter {
  q: string;
  status: CaseFile['status'] | '';
  team: string;
  category: string;
  type: CaseFile['type'] | '';
}

/** What the address asks for; what it can't ask for is left out. */
export function filterOf(params: URLSearchParams): CaseFilter {
  const given = (name: keyof CaseFilter) => params.get(name) ?? '';
  return {
    q: given('q'),
    status: STATUSES.find((status) => status === given('status')) ?? '',
    team: given('team'),
    category: given('category'),
    type: TYPES.find((type) => type === given('type')) ?? '',
  };
}

/** The filter as the API's query parameters. */
export function filterQuery({ status, type, ...rest }: CaseFilter) {
  return { ...rest, status: status === '' ? null : [status], type: type === '' ? null : [type] };
}
