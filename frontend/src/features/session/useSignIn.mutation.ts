import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import { api } from '@/api/request';

export interface Credentials {
  username: string;
  password: string;
}

export function useSignIn() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => api.post('/api/session', { body: credentials }),
    onSuccess: (session) => cache.setQueryData(queryKeys.session, session),
  });
}
