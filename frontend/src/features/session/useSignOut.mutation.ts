import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/request';
import { changePerson } from './changePerson';

export function useSignOut() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete('/api/session'),
    onSuccess: () => changePerson(cache, null),
  });
}
