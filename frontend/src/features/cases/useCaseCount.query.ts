import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import type { CaseFilter } from './useCases.query';

export function useCaseCount(filter: CaseFilter) {
  return useQuery({
    queryKey: queryKeys.cases.count(filter),
    queryFn: ({ signal }) => api.get('/api/cases/count', { query: { ...filter }, signal }),
    select: ({ count }) => count,
    placeholderData: keepPreviousData,
  });
}
