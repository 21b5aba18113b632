import type { Failure } from '@/api/failure';
import type { I18n } from '@/i18n/I18n';

export interface FailureMessage {
  title: string;
  detail: string | null;
}

/** What a person is told about a failed call: our words where we know better, the server's words otherwise. */
export function failureMessage(failure: Failure, { t }: I18n): FailureMessage {
  switch (failure.kind) {
    case 'offline':
      return { title: t('failure.offline'), detail: t('failure.offline.detail') };
    case 'signed-out':
      return { title: t('failure.signedOut'), detail: null };
    case 'forbidden':
      return { title: t('failure.forbidden'), detail: failure.problem.detail ?? null };
    case 'not-found':
      return { title: t('failure.notFound'), detail: t('failure.notFound.detail') };
    case 'conflict':
      return failure.heldBy
        ? { title: t('failure.heldBy', { name: failure.heldBy.name }), detail: t('failure.heldBy.detail') }
        : { title: failure.problem.title, detail: failure.problem.detail ?? null };
    case 'stale':
      return { title: t('failure.stale'), detail: t('failure.stale.detail') };
    case 'busy':
      return { title: t('failure.busy'), detail: failure.problem.detail ?? null };
    case 'invalid':
      return { title: failure.problem.title, detail: invalidDetail(failure) };
    case 'broken':
      return { title: t('failure.broken'), detail: failure.problem.traceId ? t('failure.trace', { id: failure.problem.traceId }) : null };
  }
}

function invalidDetail({ problem, violations }: Extract<Failure, { kind: 'invalid' }>): string | null {
  if (violations.length === 0) return problem.detail ?? null;
  return violations.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join(' · ');
}
