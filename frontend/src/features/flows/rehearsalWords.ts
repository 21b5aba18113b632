import type { Rehearsal, RehearsedCase } from '@/api/flowTypes';
import type { I18n } from '@/i18n/I18n';

/** Why a case does not go on, in the reader's language; in English where it was rehearsed before there were keys. */
export function reasonOf({ t }: Pick<I18n, 't'>, { reason, reasonKey, reasonValues }: Pick<RehearsedCase, 'reason' | 'reasonKey' | 'reasonValues'>): string | null {
  if (reasonKey === null) return reason;
  const { step, ...values } = reasonValues;
  return t(`rehearsal.reason.${reasonKey}`, { ...values, step: step === undefined ? t('rehearsal.reason.start') : t('rehearsal.reason.step', { step }) });
}

/** Why a rehearsal could not be run. */
export function failureOf({ t }: Pick<I18n, 't'>, { failure, failureKey, failureDetail }: Pick<Rehearsal, 'failure' | 'failureKey' | 'failureDetail'>): string | null {
  return failureKey === null ? failure : t(`rehearsal.failure.${failureKey}`, { detail: failureDetail ?? '' });
}
