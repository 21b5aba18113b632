import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';
import { filterQuery, type CaseFilter } from './caseFilter';

export function useCaseCount(filter: CaseFilter) {
  return useQuery({
    queryKey: queryKeys.cases.count(filter),
    queryFn: ({ signal }) => api.get('/api/cases/count', { query: filterQuery(filter), signal }),
    select: ({ count }) => count,
    placeholderData: keepPreviousData,
  });
}
