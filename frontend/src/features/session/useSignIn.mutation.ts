import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/request';
import { changePerson } from './changePerson';

export interface Credentials {
  username: string;
  password: string;
}

export function useSignIn() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => api.post('/api/session', { body: credentials }),
    onSuccess: (session) => changePerson(cache, session),
  });
}
