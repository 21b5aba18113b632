import { useMutation } from '@tanstack/react-query';
import type { DecisionTrialWanted } from '@/api/flowTypes';
import { api } from '@/api/request';

/** Asks a decision as it stands in the editor; the server works it out, and keeps nothing. */
export function useDecisionTrial(key: string) {
  return useMutation({ mutationFn: (body: DecisionTrialWanted) => api.post('/api/flows/{key}/draft/trial', { path: { key }, body }) });
}
