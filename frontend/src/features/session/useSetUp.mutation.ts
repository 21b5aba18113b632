import { useMutation } from '@tanstack/react-query';
import { api } from '@/api/request';
import type { Setup } from '@/api/types';

export function useSetUp() {
  return useMutation({ mutationFn: (setup: Setup) => api.post('/api/setup', { body: setup }) });
}
