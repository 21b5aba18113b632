import type { CaseStatus } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge, type Tone } from './Badge';

const TONES: Partial<Record<CaseStatus, Tone>> = {
  new: 'calm',
  open: 'accent',
  waiting: 'warn',
  resolved: 'good',
  rejected: 'danger',
};

export function CaseStatusBadge({ status }: { status: CaseStatus }) {
  const { word } = useI18n();
  return <Badge tone={TONES[status]}>{word('caseStatus', status)}</Badge>;
}
