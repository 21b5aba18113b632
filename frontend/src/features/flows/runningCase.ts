import type { RunningCase } from '@/api/flowTypes';

/** What a running case is called; its own id where it bears no number. */
export const nameOf = ({ caseNumber, instanceId }: RunningCase) => caseNumber ?? instanceId;
